package org.commonweal.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `./commonweal bench`: measures and torments the product.
@Command(
    name = "bench",
    description = "Measures and torments the product.",
    mixinStandardHelpOptions = true,
    subcommands = {
      AllocationBench.class,
      PoolBench.class,
      CommonsBench.class,
      SavingsBench.class,
      PotsBench.class,
      RewardsBench.class,
      LedgerBench.class,
      RoundBench.class,
      KillBench.class,
      PairBench.class,
      SimulateBench.class
    })
public final class Main {

  private Main() {}

  static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
