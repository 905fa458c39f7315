package org.commonweal.sharing;

import java.time.Instant;
import java.util.Optional;
import org.commonweal.items.Item;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.JournalId;

/// What somebody has to give, and what became of it.
///
/// `received` and `journal` are there once the goods are; `reason` is what the giver is told when
/// the offer is rejected.
public record Offer(
    OfferId id,
    Holder giver,
    String giverName,
    Holder target,
    Item item,
    Quantity units,
    OfferStatus status,
    Optional<Quantity> received,
    Optional<JournalId> journal,
    String reason,
    Instant placedAt,
    Optional<Instant> decidedAt) {

  public boolean promised() {
    return OfferStatus.PROMISED.contains(status);
  }

  /// This offer once the goods are there, as the transaction that decides it sees it.
  public Offer fulfilled(Quantity units, JournalId by) {
    return new Offer(
        id,
        giver,
        giverName,
        target,
        item,
        this.units,
        OfferStatus.FULFILLED,
        Optional.of(units),
        Optional.of(by),
        reason,
        placedAt,
        decidedAt);
  }
}
