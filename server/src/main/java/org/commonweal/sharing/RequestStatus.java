package org.commonweal.sharing;

import java.util.Locale;
import java.util.Set;

/// Where a request stands: pending, then accepted or rejected, then received. Lapsed: the offer was
/// over before anybody decided.
public enum RequestStatus {
  PENDING,
  ACCEPTED,
  RECEIVED,
  REJECTED,
  CANCELLED,
  LAPSED;

  /// The states in which something may still change hands.
  public static final Set<RequestStatus> LIVE = Set.of(PENDING, ACCEPTED);

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RequestStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
