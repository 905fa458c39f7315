package org.commonweal.sharing;

import org.commonweal.kernel.Quantity;

/// Units of an offer that nobody gets.
record Freed(Offer offer, Quantity units) {

  /// Whether they go back to the stock that they were set aside out of.
  boolean returns() {
    return offer.pool().isPresent() && offer.status() == OfferStatus.ENDED && units.signum() > 0;
  }
}
