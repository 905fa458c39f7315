package org.commonweal.rewards;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// On which dates a pool pays: a day of the week, 1 for Monday, or a day of the month up to 28.
public record Schedule(Every every, int day) {

  public Schedule {
    int most = every == Every.WEEKS ? 7 : 28;
    if (day < 1 || day > most) {
      throw new IllegalArgumentException("day: " + day + " (expected: 1 to " + most + ")");
    }
  }

  public boolean falls(LocalDate date) {
    return next(date).equals(date);
  }

  /// The first date on or after this one.
  public LocalDate next(LocalDate from) {
    return switch (every) {
      case WEEKS -> from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(day)));
      case MONTHS ->
          from.getDayOfMonth() <= day
              ? from.withDayOfMonth(day)
              : from.plusMonths(1).withDayOfMonth(day);
    };
  }

  /// The last date before this one.
  public LocalDate before(LocalDate date) {
    return switch (every) {
      case WEEKS -> date.with(TemporalAdjusters.previous(DayOfWeek.of(day)));
      case MONTHS ->
          date.getDayOfMonth() > day
              ? date.withDayOfMonth(day)
              : date.minusMonths(1).withDayOfMonth(day);
    };
  }
}
