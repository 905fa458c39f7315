package org.commonweal.pots;

import java.util.Locale;

/// Where the money for an expense comes from: from pots, from those who paid for others, or from
/// one's own wallet.
public enum ExpenseKind {
  POT,
  GROUP,
  INDIVIDUAL;

  /// The word of schema, forms and API.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ExpenseKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
