package org.commonweal.bench;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures first deposits credited and collected in bulk and by callers at once, and a
/// distribution to everybody.
@Command(
    name = "rewards",
    description = "Deposits into one reward pool, in bulk and one by one, and its sharing out.",
    mixinStandardHelpOptions = true)
final class RewardsBench implements Runnable {

  @Option(
      names = "--members",
      split = ",",
      defaultValue = "10000",
      description = "who each make a first deposit, and receive (${DEFAULT-VALUE})")
  private List<Integer> members = List.of();

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "for how long deposits come one by one (${DEFAULT-VALUE})")
  private int seconds;

  private final Report report = new Report("rewards");

  @Override
  public void run() {
    try (Application application = Application.start()) {
      members.forEach(count -> measure(new RewardCrowd(application, count)));
    }
    report.write();
  }

  private void measure(RewardCrowd here) {
    double bulk = here.bulk();
    IO.println(
        "%d deposits credited and collected in bulk: %.1f s".formatted(here.members(), bulk));
    report.put("bulk.%d.seconds".formatted(here.members()), bulk);
    double single = here.singles(seconds);
    IO.println("deposits from %d callers: %.0f/s".formatted(RewardCrowd.CALLERS, single));
    report.put("single.%d.perSecond".formatted(here.members()), single);
    double shared = here.shareOut();
    IO.println("shared out among %d: %.2f s".formatted(here.members(), shared));
    report.put("shared.%d.seconds".formatted(here.members()), shared);
    if (!here.verify()) {
      throw new IllegalStateException("the books are not whole");
    }
  }
}
