package org.commonweal.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.Refused;

/// The days that a report is about, both included.
public record ReportDays(LocalDate first, LocalDate last) {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  /// Reads days such as `2025-10-31`; they are over or today at the latest.
  static ReportDays of(String from, String to, LocalDate today) {
    var checks = new Checks();
    LocalDate first = checks.reading(() -> day("from", from), EARLIEST);
    LocalDate last = checks.reading(() -> day("to", to), today);
    checks.done();
    if (last.isBefore(first)) {
      throw new Refused(new ActivityRefusal.ReportDaysReversed("to"));
    }
    if (last.isAfter(today)) {
      throw new Refused(new ActivityRefusal.DaysToCome("to", today));
    }
    return new ReportDays(first, last);
  }

  private static LocalDate day(String field, String text) {
    try {
      LocalDate day = LocalDate.parse(text.strip());
      if (!day.isBefore(EARLIEST) && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeParseException _) {
      // refused below, like a day out of range
    }
    throw new Refused(new ActivityRefusal.NoDay(field));
  }

  Instant since(ZoneId zone) {
    return first.atStartOfDay(zone).toInstant();
  }

  Instant until(ZoneId zone) {
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
