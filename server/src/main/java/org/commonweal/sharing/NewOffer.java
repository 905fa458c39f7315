package org.commonweal.sharing;

import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.items.ItemId;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;

/// An offer that was checked and may be written; `units` and `most`, what one person may get of
/// them, in the item's smallest units. `pool` is the pool that a council hands out of.
public record NewOffer(
    Holder giver,
    Optional<UUID> pool,
    Holder target,
    ItemId item,
    BigInteger units,
    Optional<BigInteger> most,
    String note) {

  public NewOffer(Holder giver, Holder target, ItemId item, BigInteger units, String note) {
    this(giver, Optional.empty(), target, item, units, Optional.empty(), note);
  }

  /// What is offered to everybody is open at once; pools and councils decide first.
  OfferStatus status() {
    return target.kind() == HolderKind.COMMUNITY ? OfferStatus.OPEN : OfferStatus.PENDING;
  }
}
