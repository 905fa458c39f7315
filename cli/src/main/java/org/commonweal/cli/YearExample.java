package org.commonweal.cli;

import java.time.Instant;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/// Twelve months of a council and its larder, and whether the books come out even.
final class YearExample implements Example {

  static final int YEAR = 2025;
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  @Override
  public Instant start() {
    return moment(Month.JANUARY, 6);
  }

  static Instant moment(Month month, int day) {
    return YearMonth.of(YEAR, month).atDay(day).atTime(MORNING).toInstant(ZoneOffset.UTC);
  }

  @Override
  public Findings play(Stage stage) {
    Troupe troupe =
        stage.setUp("Maria Mbeki", "maria.mbeki@example.org", Stage.neighbours("Linden Street"));
    Larder larder = Larder.open(troupe, "Food Council", "Linden Larder", "12");
    LarderTelling telling = new LarderTelling(larder);
    Year year = new Year(stage, larder, telling);
    year.prepare();
    year.firstHalf();
    year.secondHalf();
    var reckoning =
        new Reckoning(PoolBooks.read(larder), LedgerBooks.read(larder), troupe.verify());
    telling.say("\nThe year of the larder\n" + reckoning.text());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("items", reckoning.json());
    json.put("ok", reckoning.ok());
    return new Findings(telling.text(), json, reckoning.ok());
  }
}
