package org.commonweal.rewards;

import java.util.Locale;

/// What is done for a date.
public enum RunKind {
  /// Takes from deposits what they did not pay into the pool yet.
  COLLECT,

  /// Shares out what the pool holds.
  DISTRIBUTE;

  /// The word of schema and API.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RunKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
