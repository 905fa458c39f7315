package org.commonweal.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.Day;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;

/// The days that a report is about, both included.
public record ReportDays(LocalDate first, LocalDate last) {

  /// Reads days such as `2025-10-31`; they are over or today at the latest.
  static ReportDays of(String from, String to, LocalDate today) {
    var checks = new Checks();
    LocalDate first = checks.reading(() -> Day.read("from", from), Day.FIRST);
    LocalDate last = checks.reading(() -> Day.read("to", to), today);
    checks.done();
    if (last.isBefore(first)) {
      throw new Refused(new InputRefusal.DaysReversed("to"));
    }
    if (last.isAfter(today)) {
      throw new Refused(new ActivityRefusal.DaysToCome("to", today));
    }
    return new ReportDays(first, last);
  }

  Instant since(ZoneId zone) {
    return first.atStartOfDay(zone).toInstant();
  }

  Instant until(ZoneId zone) {
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
