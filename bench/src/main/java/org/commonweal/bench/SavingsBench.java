package org.commonweal.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures a night in which thousands of circles are due at once, and the pages of one of them.
@Command(
    name = "savings",
    description = "Thousands of circles that are due in one night, and the pages of one of them.",
    mixinStandardHelpOptions = true)
final class SavingsBench implements Runnable {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final List<String> PAGES =
      List.of(
          "/communities/{community}/circles",
          "/communities/{community}/circles/{circle}",
          "/communities/{community}/circles/{circle}/payments",
          "/communities/{community}/circles/{circle}/standing",
          "/communities/{community}/circles/{circle}/calendar",
          "/communities/{community}/circles/{circle}/report",
          "/api/v1/communities/{community}/circles/{circle}",
          "/api/v1/communities/{community}/circles/{circle}/contributions",
          "/api/v1/communities/{community}/circles/{circle}/sums",
          "/api/v1/communities/{community}/circles/{circle}/cycles/0/pool",
          "/api/v1/communities/{community}/circles/{circle}/cycles/11/pool");

  @Option(names = "--circles", defaultValue = "10000", description = "${DEFAULT-VALUE}")
  private int circles;

  @Option(
      names = "--rotations",
      defaultValue = "3",
      description = "of a year each, the last one running (${DEFAULT-VALUE})")
  private int rotations;

  @Option(
      names = "--times",
      defaultValue = "20",
      description = "how often each page is asked for (${DEFAULT-VALUE})")
  private int times;

  private final Report report = new Report("savings");

  @Override
  public void run() {
    try (Application application =
        Application.start(Scratch.make(), Map.of(), CountedConnections::prepare)) {
      long start = System.nanoTime();
      Savers savers = Savers.settle(application, circles, rotations);
      IO.println("made in %.0f s".formatted((System.nanoTime() - start) / 1e9));
      night(savers);
      verify(savers);
      ask(savers, application.bean(CountedConnections.class));
    }
    report.write();
  }

  private void night(Savers savers) {
    savers.fallDue();
    Rest.until(PATIENCE, "not every circle is paid out", () -> savers.due() == 0);
    double seconds = savers.nightSeconds();
    IO.println("%d circles paid out in one night: %.1f s".formatted(circles, seconds));
    report.put("night.seconds", seconds);
  }

  private void verify(Savers savers) {
    boolean whole = savers.ground().verify();
    report.put("books.ok", whole);
    if (!whole) {
      throw new IllegalStateException("the books of the savers are not whole");
    }
  }

  private void ask(Savers savers, CountedConnections connections) {
    Visitor member = savers.visitor();
    IO.println("| address | statements | p50 ms | p95 ms |");
    IO.println("|---|---|---|---|");
    for (String pattern : PAGES) {
      PageTime time = PageTime.measure(member, savers.address(pattern), times, connections);
      if (!time.answered()) {
        throw new IllegalStateException("not answered: " + time.row());
      }
      IO.println(
          "| %s | %d | %.1f | %.1f |"
              .formatted(pattern, time.statements(), time.middleMillis(), time.slowMillis()));
      report.put(pattern + " p50Millis", time.middleMillis());
      report.put(pattern + " p95Millis", time.slowMillis());
      report.put(pattern + " statements", time.statements());
    }
  }
}
