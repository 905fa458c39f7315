package org.commonweal.sharing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The periods that statistics count by, and how many of them are looked at.
public enum Span {
  WEEK(8),
  MONTH(12);

  private final int periods;

  Span(int periods) {
    this.periods = periods;
  }

  /// The word of SQL's `date_trunc`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The first days of the periods up to the one that `today` lies in.
  public List<LocalDate> until(LocalDate today) {
    LocalDate last = begun(today);
    return IntStream.rangeClosed(1 - periods, 0).mapToObj(back -> moved(last, back)).toList();
  }

  private LocalDate begun(LocalDate day) {
    return switch (this) {
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  private LocalDate moved(LocalDate first, int periods) {
    return switch (this) {
      case WEEK -> first.plusWeeks(periods);
      case MONTH -> first.plusMonths(periods);
    };
  }
}
