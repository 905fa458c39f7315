package org.commonweal.bench;

import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Two servers on one database, both under load.
@Command(
    name = "pair",
    description = "Two servers on one database: what is asked of both happens once.",
    mixinStandardHelpOptions = true)
final class PairBench implements Runnable {

  @Option(names = "--seconds", defaultValue = "30", description = "how long (${DEFAULT-VALUE})")
  private long seconds;

  @Override
  public void run() {
    try (Pair pair = new Pair()) {
      pair.work(Duration.ofSeconds(seconds));
      IO.println(pair.finding());
    }
  }
}
