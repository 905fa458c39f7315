package org.commonweal.savings;

import java.util.Locale;

/// Where a circle is in its life.
public enum CircleStatus {
  /// Members join, nothing is paid.
  DRAFT,
  ACTIVE,
  /// Resting: no due date passes, and nothing is paid out.
  PAUSED,
  /// Everybody has received once.
  COMPLETED,
  /// Ended before everybody had received.
  DISSOLVED,
  /// Given up before it started.
  CANCELLED;

  /// Started, and not at its end.
  public boolean running() {
    return this == ACTIVE || this == PAUSED;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CircleStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
