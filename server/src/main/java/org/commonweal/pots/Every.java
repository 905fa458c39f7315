package org.commonweal.pots;

import java.util.Locale;

/// The period after which an expense comes again.
public enum Every {
  DAYS,
  WEEKS,
  MONTHS,
  YEARS;

  /// The word of schema, forms and API.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Every of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
