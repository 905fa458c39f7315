package org.commonweal.rewards;

import java.util.Locale;

/// How a run ended.
public enum RunOutcome {
  POSTED,

  /// The pool holds fewer units than there are receivers: it keeps them.
  CARRIED,

  /// There was nothing.
  EMPTY,

  /// Nothing was posted; it is tried again.
  FAILED;

  /// The word of schema and API.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RunOutcome of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
