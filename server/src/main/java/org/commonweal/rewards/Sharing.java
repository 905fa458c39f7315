package org.commonweal.rewards;

import java.util.Locale;

/// How a pool is shared out among its receivers.
public enum Sharing {
  EQUALLY,

  /// By what each deposited since the last date.
  BY_DEPOSITS;

  /// The word of schema and API.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Sharing of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
