package org.commonweal.rewards;

import java.util.Locale;

/// How often a pool pays.
public enum Every {
  WEEKS,
  MONTHS;

  /// The word of schema and API.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Every of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
