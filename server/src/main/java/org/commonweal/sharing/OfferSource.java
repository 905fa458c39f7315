package org.commonweal.sharing;

import java.util.Locale;

/// Where an offer comes from: a member's or a council's own things, or a pool.
public enum OfferSource {
  MEMBER,
  COUNCIL,
  POOL;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
