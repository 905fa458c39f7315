package org.commonweal.rewards;

import java.util.Locale;

/// Whose account pays what a deposit feeds its pool with.
public enum Funding {
  /// What the community holds of the member who deposited.
  MEMBER_HOLD,

  /// What was put aside for the pool.
  POOL_FUND;

  /// The word of schema and API.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Funding of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
