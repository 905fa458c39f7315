package org.commonweal.sharing;

import java.util.Locale;
import java.util.Set;

/// Where an offer stands. One to a pool or a council is pending, then accepted or not, then
/// fulfilled when the goods are there. One to the community is open until it has ended, or is
/// fulfilled once everything has arrived with whoever asked for it.
public enum OfferStatus {
  PENDING,
  ACCEPTED,
  FULFILLED,
  REJECTED,
  CANCELLED,
  OPEN,
  ENDED;

  /// The states in which goods are still promised.
  public static final Set<OfferStatus> PROMISED = Set.of(PENDING, ACCEPTED);

  /// The states in which something can still be given.
  public static final Set<OfferStatus> RUNNING = Set.of(OPEN, PENDING, ACCEPTED);

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static OfferStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
