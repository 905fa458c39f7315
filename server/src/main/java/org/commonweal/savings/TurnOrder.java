package org.commonweal.savings;

import java.util.Locale;

/// How it is decided who receives when.
public enum TurnOrder {
  /// As members joined.
  JOINED,
  /// By the organiser's hand.
  HAND,
  /// By a lot that anybody can check.
  LOT;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static TurnOrder of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
