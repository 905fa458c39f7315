package org.commonweal.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures postings: joined into sets, one at a time, and by bare SQL, alternating in one run.
@Command(
    name = "ledger",
    description = "Postings into one hot account and over 10 000, by 1, 8 and 64 callers.",
    mixinStandardHelpOptions = true)
final class LedgerBench implements Runnable {

  private static final int[] CALLERS = {1, 8, 64};

  @Option(names = "--seconds", defaultValue = "5", description = "for each cell (${DEFAULT-VALUE})")
  private int seconds;

  @Option(names = "--repeats", defaultValue = "3", description = "of each cell (${DEFAULT-VALUE})")
  private int repeats;

  private final Report report = new Report("ledger");
  private final Map<String, Double> rates = new LinkedHashMap<>();

  @Override
  public void run() {
    try (Application application =
        Application.start(Scratch.make(), Map.of(), CountedConnections::prepare)) {
      IO.println(
          "| accounts | callers | way | postings/s | p50 ms | p99 ms | journals a set | statements"
              + " a set |");
      IO.println("|---|---|---|---|---|---|---|---|");
      for (String accounts : List.of("hot", "uniform")) {
        Till till = Till.open(application, accounts.equals("hot"));
        till.warmUp(seconds);
        for (int callers : CALLERS) {
          cells(accounts, callers, till);
        }
      }
      storage(application.bean(JdbcClient.class));
    }
    ratio("hot");
    ratio("uniform");
    report.write();
  }

  private void cells(String accounts, int callers, Till till) {
    Map<Till.Way, List<Till.Pace>> paces = new LinkedHashMap<>();
    for (int i = 0; i < repeats; i++) {
      for (Till.Way way : Till.Way.values()) {
        paces.computeIfAbsent(way, _ -> new ArrayList<>()).add(till.measure(way, callers, seconds));
      }
    }
    paces.forEach((way, all) -> row(accounts, callers, way, median(all)));
  }

  private static Till.Pace median(List<Till.Pace> all) {
    Till.Pace[] sorted = all.toArray(Till.Pace[]::new);
    Arrays.sort(sorted, (a, b) -> Double.compare(a.perSecond(), b.perSecond()));
    return sorted[sorted.length / 2];
  }

  private void row(String accounts, int callers, Till.Way way, Till.Pace pace) {
    IO.println(
        "| %s | %d | %s | %.0f | %.2f | %.2f | %.1f | %.2f |"
            .formatted(
                accounts,
                callers,
                way.text(),
                pace.perSecond(),
                pace.middleMillis(),
                pace.slowMillis(),
                pace.perSet(),
                pace.statementsPerSet()));
    String key = accounts + "." + callers + "." + way.key() + ".";
    rates.put(key, pace.perSecond());
    report.put(key + "perSecond", pace.perSecond());
    report.put(key + "p50Millis", pace.middleMillis());
    report.put(key + "p99Millis", pace.slowMillis());
    report.put(key + "perSet", pace.perSet());
    report.put(key + "statementsPerSet", pace.statementsPerSet());
  }

  private void ratio(String accounts) {
    double joined = rates.getOrDefault(accounts + ".64.joined.", 0.0);
    double alone = rates.getOrDefault(accounts + ".64.alone.", 1.0);
    report.put(accounts + ".ratio", joined / alone);
    IO.println(
        "%s: sets are %.1f times as fast as one at a time with 64 callers"
            .formatted(accounts, joined / alone));
  }

  private void storage(JdbcClient jdbc) {
    double legs = number(jdbc, "select count(*) from ledger.leg");
    double leg = number(jdbc, "select pg_total_relation_size('ledger.leg')") / legs;
    double entry = number(jdbc, "select pg_total_relation_size('ledger.entry')") / legs;
    double hot =
        number(
            jdbc,
            """
            select 100.0 * n_tup_hot_upd / n_tup_upd
              from pg_stat_user_tables where schemaname = 'ledger' and relname = 'balance'
            """);
    report.put("bytesPerLeg", leg);
    report.put("bytesPerJournal", leg + entry);
    report.put("hotUpdates", hot);
    IO.println(
        "%.0f bytes a leg, %.0f a one-leg journal, %.2f %% HOT updates of balances"
            .formatted(leg, leg + entry, hot));
  }

  private static double number(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Double.class).single();
  }
}
