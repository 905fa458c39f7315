package org.commonweal.treasury;

import java.util.Locale;

/// What kind of place keeps money outside of the books.
public enum PlaceKind {
  CASH,
  BANK,
  MOBILE,
  OTHER;

  /// The word of schema, URL and API: `cash`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PlaceKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
