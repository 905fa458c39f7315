package org.commonweal.pots;

import java.util.Locale;

/// Which way money went: from a wallet into a pot, back, or into it before it was kept in these
/// books.
public enum LoadKind {
  LOAD,
  RETURN,
  OPENING;

  /// The word of schema, forms and API.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LoadKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
