package org.commonweal.savings;

import java.util.Locale;

/// What happens when somebody has not paid and the grace period is over; chosen before the start.
public enum Missing {
  /// The payout waits, and everybody sees for whom.
  WAIT,
  /// The recipient gets what is there, and is owed the rest by those who have not paid.
  REDUCED,
  /// A reserve, fed by a fixed part beside each contribution and by late fees, covers what is
  /// missing as far as it reaches, and is owed it.
  RESERVE,
  /// What is missing is taken from the deposit that each member paid at the start.
  DEPOSIT;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Missing of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
