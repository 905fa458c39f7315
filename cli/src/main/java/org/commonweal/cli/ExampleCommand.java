package org.commonweal.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Plays an example from beginning to end on a server of its own, which is thrown away afterwards;
/// ends with 1 if something is not as it has to be.
@Command(
    name = "example",
    mixinStandardHelpOptions = true,
    description =
        "Plays an example on a throwaway server: tomatoes, council-year, circle, monday,"
            + " dinner.")
final class ExampleCommand implements Callable<Integer> {

  private static final Map<String, Example> EXAMPLES =
      Map.of(
          "tomatoes", new TomatoExample(),
          "council-year", new YearExample(),
          "circle", new CircleExample(),
          "monday", new MondayExample(),
          "dinner", new DinnerExample());

  private final World world;

  @Parameters(paramLabel = "NAME", description = "tomatoes, council-year, circle, monday or dinner")
  private String name = "";

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  ExampleCommand(World world) {
    this.world = world;
  }

  @Override
  public Integer call() {
    Example example =
        Optional.ofNullable(EXAMPLES.get(name))
            .orElseThrow(() ->
                Failure.unusable(
                    "There is no example \""
                        + name
                        + "\"; try tomatoes, council-year, circle, monday or dinner."));
    try (Throwaway throwaway = Throwaway.start(world, example.start())) {
      Findings findings = example.play(new Stage(world, throwaway, name));
      world.out().println(json ? Json.text(findings.json()) : findings.text());
      return findings.ok() ? 0 : 1;
    }
  }
}
