package org.commonweal.savings;

import java.util.Locale;

/// What has become of a swap of turns.
public enum SwapStatus {
  /// One has asked, the other has not answered.
  ASKED,
  /// Both want it, the organiser has not decided.
  AGREED,
  /// The turns have changed.
  APPROVED,
  /// The other did not want it.
  DECLINED,
  /// The asker did not want it any more.
  WITHDRAWN,
  /// The organiser did not want it.
  REFUSED,
  /// One of the two had received, or was replaced, before it was approved.
  LAPSED;

  public boolean open() {
    return this == ASKED || this == AGREED;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SwapStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
