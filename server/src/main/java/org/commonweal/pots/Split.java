package org.commonweal.pots;

import java.util.Locale;

/// How a total is divided among those who took part.
public enum Split {
  EQUALLY,
  SHARES,
  PERCENT,
  AMOUNTS;

  /// The word of schema, forms and API.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Split of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
