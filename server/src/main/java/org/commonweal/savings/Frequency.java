package org.commonweal.savings;

import java.time.LocalDate;

/// How often everybody pays: every `count` days, weeks or calendar months.
public record Frequency(Every every, int count) {

  public Frequency {
    if (count < 1 || count > every.most()) {
      throw new IllegalArgumentException(
          "count: " + count + " (expected: 1 to " + every.most() + ")");
    }
  }

  /// The due date of a cycle, counted from 0. Each is reckoned from the first one, so a month that
  /// is too short does not shorten those behind it: 31 January, 28 February, 31 March.
  public LocalDate due(LocalDate first, int cycle) {
    long steps = (long) count * cycle;
    return switch (every) {
      case DAYS -> first.plusDays(steps);
      case WEEKS -> first.plusWeeks(steps);
      case MONTHS -> first.plusMonths(steps);
    };
  }
}
