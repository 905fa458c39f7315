package org.commonweal.identity;

import java.util.Locale;

/// What a caller may do at most: a read-only token never writes.
public enum Scope {
  READ,
  WRITE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Scope of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
