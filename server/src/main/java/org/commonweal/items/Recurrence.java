package org.commonweal.items;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/// How often a need comes back. Periods are calendar periods in the community's zone.
public enum Recurrence {
  ONCE,
  DAILY,
  WEEKLY,
  MONTHLY;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The first day of the period behind the one that `day` lies in, if this recurs.
  public Optional<LocalDate> nextStart(LocalDate day) {
    return switch (this) {
      case ONCE -> Optional.empty();
      case DAILY -> Optional.of(day.plusDays(1));
      case WEEKLY -> Optional.of(periodStart(day).plusWeeks(1));
      case MONTHLY -> Optional.of(periodStart(day).plusMonths(1));
    };
  }

  /// The first day of the period that `day` lies in; a need that does not recur has one period.
  public LocalDate periodStart(LocalDate day) {
    return switch (this) {
      case ONCE -> LocalDate.EPOCH;
      case DAILY -> day;
      case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTHLY -> day.withDayOfMonth(1);
    };
  }
}
