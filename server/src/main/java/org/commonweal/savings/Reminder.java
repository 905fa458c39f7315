package org.commonweal.savings;

import java.util.Locale;

/// When somebody who has not paid is reminded, once each.
public enum Reminder {
  /// From one day before the contribution is due, by the calendar of the circle's zone.
  BEFORE,
  /// From the moment on in which it is due.
  DUE;

  static Reminder of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
