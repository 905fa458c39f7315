package org.commonweal.savings;

import java.util.Locale;

/// Whether a contribution may be paid in several parts.
public enum Parts {
  REFUSED,
  ALLOWED;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Parts of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
