package org.commonweal.community;

import java.util.Locale;

/// Whether a council still acts.
public enum CouncilStatus {
  OPEN,
  CLOSED;

  /// The word of schema, URL and API: `open`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CouncilStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
