package org.commonweal.sharing;

import java.math.BigInteger;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.ledger.JournalId;

/// What becomes of an offer.
public sealed interface Decision {

  OfferId offer();

  record Accepted(OfferId offer) implements Decision {}

  /// The goods are there: `received` smallest units, posted by `journal`.
  record Fulfilled(OfferId offer, BigInteger received, JournalId journal) implements Decision {}

  record Rejected(OfferId offer, String reason) implements Decision {}

  /// The giver takes it back, or this member in their place.
  record Cancelled(OfferId offer, Optional<MemberId> instead) implements Decision {}
}
