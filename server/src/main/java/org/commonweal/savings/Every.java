package org.commonweal.savings;

import java.util.Locale;

/// What the time between two due dates is counted in.
public enum Every {
  DAYS(365),
  WEEKS(52),
  MONTHS(12);

  private final int most;

  Every(int most) {
    this.most = most;
  }

  /// The most of these between two due dates: about a year.
  public int most() {
    return most;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Every of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
