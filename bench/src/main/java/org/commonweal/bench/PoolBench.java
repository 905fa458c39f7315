package org.commonweal.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.commonweal.allocation.Strategy;
import org.commonweal.commons.PoolRounds;
import org.commonweal.commons.RoundWish;
import org.commonweal.rounds.Round;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures rounds of a commons pool from plan to shares, everything included.
@Command(
    name = "pool",
    description = "A round of a commons pool: plan and commit, everything included.",
    mixinStandardHelpOptions = true)
final class PoolBench implements Runnable {

  @Option(
      names = "--members",
      split = ",",
      defaultValue = "1000",
      description = "how many need something (${DEFAULT-VALUE})")
  private List<Integer> members = List.of();

  @Option(names = "--runs", defaultValue = "5", description = "how often (${DEFAULT-VALUE})")
  private int runs;

  @Option(names = "--json", description = "print JSON instead of a table")
  private boolean json;

  /// The time of one run.
  record Time(Duration plan, Duration commit) {

    Duration both() {
      return plan.plus(commit);
    }
  }

  @Override
  public void run() {
    try (Application application = Application.start()) {
      if (!json) {
        IO.println("| members | plan ms | commit ms | both ms | ok |");
        IO.println("|---|---|---|---|---|");
      }
      members.forEach(count -> row(application, count));
    }
  }

  private void row(Application application, int count) {
    Crowd crowd = Crowd.gather(application, count);
    List<Time> times = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      times.add(time(application, crowd));
    }
    times.sort(Comparator.comparing(Time::both));
    Time median = times.get(times.size() / 2);
    String line =
        json
            ? "{\"members\": %d, \"planMs\": %d, \"commitMs\": %d, \"roundMs\": %d, \"ok\": %s}"
            : "| %d | %d | %d | %d | %s |";
    IO.println(
        line.formatted(
            count,
            median.plan().toMillis(),
            median.commit().toMillis(),
            median.both().toMillis(),
            crowd.verify()));
  }

  static Time time(Application application, Crowd crowd) {
    crowd.stock();
    PoolRounds rounds = application.bean(PoolRounds.class);
    var wish = new RoundWish(crowd.item().id(), Strategy.PROPORTIONAL, "", Set.of());
    long start = System.nanoTime();
    Round planned = rounds.plan(crowd.owner(), crowd.community(), crowd.pool(), wish);
    long between = System.nanoTime();
    rounds.commit(crowd.owner(), crowd.community(), planned.id(), planned.hash());
    long end = System.nanoTime();
    return new Time(Duration.ofNanos(between - start), Duration.ofNanos(end - between));
  }
}
