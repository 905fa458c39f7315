package org.commonweal.sharing;

import java.util.Locale;
import java.util.Set;

/// Where an offer stands: pending, then accepted or not, then fulfilled when the goods are there.
public enum OfferStatus {
  PENDING,
  ACCEPTED,
  FULFILLED,
  REJECTED,
  CANCELLED;

  /// The states in which goods are still promised.
  public static final Set<OfferStatus> PROMISED = Set.of(PENDING, ACCEPTED);

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static OfferStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
