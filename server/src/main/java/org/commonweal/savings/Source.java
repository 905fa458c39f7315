package org.commonweal.savings;

import java.util.Locale;

/// Where the money of a payment came from.
public enum Source {
  WALLET,
  /// Brought to a place, and written down there.
  CASH,
  /// Taken from the member's deposit when they had not paid.
  DEPOSIT,
  /// Taken off the member's own payout, in whose cycle they had not paid.
  PAYOUT,
  /// There when the circle moved in.
  MOVED;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Source of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
