package org.commonweal.cli;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Plays an example from beginning to end on a server of its own, which is thrown away afterwards.
@Command(
    name = "example",
    mixinStandardHelpOptions = true,
    description = "Plays an example on a throwaway server: tomatoes.")
final class ExampleCommand implements Runnable {

  private static final Map<String, Example> EXAMPLES = Map.of("tomatoes", new TomatoExample());

  private final World world;

  @Parameters(paramLabel = "NAME", description = "tomatoes")
  private String name = "";

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  ExampleCommand(World world) {
    this.world = world;
  }

  @Override
  public void run() {
    Example example =
        Optional.ofNullable(EXAMPLES.get(name))
            .orElseThrow(
                () -> Failure.unusable("There is no example \"" + name + "\"; try tomatoes."));
    try (Throwaway throwaway = Throwaway.start(world, example.start())) {
      Findings findings = example.play(new Stage(world, throwaway, name));
      world.out().println(json ? Json.text(findings.json()) : findings.text());
    }
  }
}
