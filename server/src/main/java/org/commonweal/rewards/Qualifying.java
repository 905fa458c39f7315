package org.commonweal.rewards;

import java.util.Locale;

/// Which deposits feed a pool.
public enum Qualifying {
  /// The first deposit of a member, if it was submitted on a day on which the pool pays.
  SIGNUPS_ON_THE_DAY,

  /// The first deposit of a member, whenever it came.
  SIGNUPS,

  ALL;

  /// The word of schema and API.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Qualifying of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
