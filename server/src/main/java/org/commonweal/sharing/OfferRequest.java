package org.commonweal.sharing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.items.Item;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Holder;

/// What a member asks of an offer to everybody, and what became of it.
///
/// `pool` is the pool that the offer comes out of. `received` and `share` are there once it has
/// arrived; `reason` is what the requester is told when it is rejected.
public record OfferRequest(
    OfferRequestId id,
    OfferId offer,
    Holder giver,
    String giverName,
    Optional<UUID> pool,
    Item item,
    MemberId requester,
    String requesterName,
    Quantity units,
    RequestStatus status,
    Optional<Quantity> received,
    Optional<ShareId> share,
    String reason,
    Instant askedAt,
    Optional<Instant> decidedAt) {

  public boolean live() {
    return RequestStatus.LIVE.contains(status);
  }
}
