package org.commonweal.savings;

import java.util.Locale;

/// What a community calls its circles.
public enum CircleWord {
  CIRCLE,
  TANDA,
  SUSU,
  CHAMA,
  TONTINE,
  COMMITTEE;

  /// `tanda`.
  public String one() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String many() {
    return one() + "s";
  }

  static CircleWord of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
