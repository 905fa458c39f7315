package org.commonweal.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures every page and list of a community with a year of sharing behind it, and its largest
/// rounds.
@Command(
    name = "commons",
    description = "Every page and list of a large community, and rounds in which all ask.",
    mixinStandardHelpOptions = true)
final class CommonsBench implements Runnable {

  @Option(names = "--members", defaultValue = "10000", description = "${DEFAULT-VALUE}")
  private int members;

  @Option(names = "--pools", defaultValue = "200", description = "${DEFAULT-VALUE}")
  private int pools;

  @Option(names = "--needs", defaultValue = "50000", description = "${DEFAULT-VALUE}")
  private int needs;

  @Option(names = "--shares", defaultValue = "500000", description = "${DEFAULT-VALUE}")
  private int shares;

  @Option(
      names = "--times",
      defaultValue = "20",
      description = "how often each page is asked for (${DEFAULT-VALUE})")
  private int times;

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "rounds that are not the first (${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--only",
      defaultValue = "",
      description = "only addresses that have this in them")
  private String only = "";

  private final Report report = new Report("commons");

  @Override
  public void run() {
    try (Application application =
        Application.start(Scratch.make(), Map.of(), CountedConnections::prepare)) {
      long start = System.nanoTime();
      Village village =
          Village.settle(application, new Village.Size(members, pools, needs, shares));
      IO.println("made in %.0f s".formatted((System.nanoTime() - start) / 1e9));
      verify(village);
      give(village);
      village.rest();
      ask(village, application.bean(CountedConnections.class));
    }
    report.write();
  }

  private void give(Village village) {
    Crowd crowd = village.crowd();
    List<PoolBench.Time> all = new ArrayList<>();
    for (int i = 0; i <= rounds; i++) {
      all.add(PoolBench.time(village.application(), crowd));
    }
    List<PoolBench.Time> later = rounds == 0 ? all : all.subList(1, all.size());
    double plan = middle(later, time -> time.plan().toNanos() / 1e6);
    double commit = middle(later, time -> time.commit().toNanos() / 1e6);
    IO.println(
        "a round of %d: planned in %.0f ms, committed in %.0f ms (median of %d; the first %d and %d)"
            .formatted(
                crowd.members(),
                plan,
                commit,
                later.size(),
                all.getFirst().plan().toMillis(),
                all.getFirst().commit().toMillis()));
    crowd.stock();
    report.put("round.planMillis", plan);
    report.put("round.commitMillis", commit);
  }

  /// Before anything is measured, so that nothing is left to be sealed meanwhile.
  private void verify(Village village) {
    boolean whole = village.ground().verify();
    report.put("books.ok", whole);
    if (!whole) {
      throw new IllegalStateException("the books of the village are not whole");
    }
  }

  private static double middle(List<PoolBench.Time> times, ToDoubleFunction<PoolBench.Time> part) {
    return times.stream().mapToDouble(part).sorted().toArray()[times.size() / 2];
  }

  private void ask(Village village, CountedConnections connections) {
    List<PageTime> pages = new ArrayList<>();
    for (Visitor visitor : List.of(Visitor.manager(village), Visitor.member(village))) {
      new Addresses(village)
          .all().stream()
              .filter(address -> address.pattern().contains(only))
              .map(address -> PageTime.measure(visitor, address, times, connections))
              .forEach(pages::add);
    }
    pages.sort(Comparator.comparingDouble(PageTime::slowMillis).reversed());
    IO.println("| address | visitor | status | statements | p50 ms | p95 ms |");
    IO.println("|---|---|---|---|---|---|");
    pages.forEach(this::row);
    report.put(
        "pages.slowestMillis", pages.stream().mapToDouble(PageTime::slowMillis).max().orElse(0));
    report.put(
        "pages.mostStatements", pages.stream().mapToInt(PageTime::statements).max().orElse(0));
    refuseUnanswered(pages);
  }

  private static void refuseUnanswered(List<PageTime> pages) {
    List<String> wrong =
        pages.stream().filter(page -> !page.answered()).map(PageTime::row).toList();
    if (!wrong.isEmpty()) {
      throw new IllegalStateException("not answered: " + wrong);
    }
  }

  private void row(PageTime page) {
    IO.println(page.row());
    report.put(page.key() + " p50Millis", page.middleMillis());
    report.put(page.key() + " p95Millis", page.slowMillis());
    report.put(page.key() + " statements", page.statements());
  }
}
