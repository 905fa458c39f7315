package org.commonweal.savings;

import java.util.Locale;

/// What becomes of a contribution that comes when the grace period is over.
public enum Late {
  /// It is taken, and the late fee with it.
  FEE,
  /// It is refused; whoever keeps the community's money can still record it as cash.
  REFUSED;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Late of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
