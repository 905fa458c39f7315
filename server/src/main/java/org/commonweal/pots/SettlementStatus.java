package org.commonweal.pots;

import java.util.Locale;

/// How far the payment of a debt has come.
public enum SettlementStatus {
  DECLARED,
  CONFIRMED,
  DECLINED,
  UNDONE;

  /// The word of schema, forms and API.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SettlementStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
