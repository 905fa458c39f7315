package org.commonweal.rewards;

import java.util.Locale;

/// What became of a deposit.
public enum DepositStatus {
  PENDING,
  CREDITED,
  REJECTED,
  REVERSED;

  /// The word of schema and API.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DepositStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
