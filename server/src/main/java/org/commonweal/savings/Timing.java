package org.commonweal.savings;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// When a contribution came: by its due moment, within the grace period, or behind it.
public enum Timing {
  ON_TIME,
  LATE,
  OVERDUE;

  /// A contribution paid at the due moment is on time, and within grace at its very end.
  public static Timing of(Instant paid, Instant due, int graceHours) {
    if (!paid.isAfter(due)) {
      return ON_TIME;
    }
    return paid.isAfter(due.plus(Duration.ofHours(graceHours))) ? OVERDUE : LATE;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Timing of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
