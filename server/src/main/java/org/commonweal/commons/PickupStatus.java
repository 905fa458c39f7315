package org.commonweal.commons;

import java.util.Locale;

/// What became of a share of a round when it was handed out.
public enum PickupStatus {
  /// Nobody has said yet.
  WAITING,
  COLLECTED,
  /// Nobody came for it, and it is in stock again.
  RETURNED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PickupStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
