package org.commonweal.sharing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.items.Item;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.JournalId;

/// What somebody has to give, and what became of it.
///
/// `pool` is the pool that a council hands out of, and `most` what one person may get of that.
/// `taken` were accepted for those who asked. `received` are there once goods are, and `journal` if
/// they all came at once; `reason` is what the giver is told when the offer is rejected.
public record Offer(
    OfferId id,
    Holder giver,
    String giverName,
    Optional<UUID> pool,
    Holder target,
    Optional<String> targetName,
    Item item,
    Quantity units,
    Optional<Quantity> most,
    String note,
    OfferStatus status,
    Quantity taken,
    Optional<Quantity> received,
    Optional<JournalId> journal,
    String reason,
    Instant placedAt,
    Optional<Instant> decidedAt) {

  public boolean promised() {
    return OfferStatus.PROMISED.contains(status);
  }

  /// Whether it is made to everybody, so that members ask for parts of it.
  public boolean forEverybody() {
    return target.kind() == HolderKind.COMMUNITY;
  }

  /// What nobody was promised yet.
  public Quantity left() {
    return units.minus(taken);
  }

  /// This offer once the goods are there, as the transaction that decides it sees it.
  public Offer fulfilled(Quantity units, JournalId by) {
    return new Offer(
        id,
        giver,
        giverName,
        pool,
        target,
        targetName,
        item,
        this.units,
        most,
        note,
        OfferStatus.FULFILLED,
        taken,
        Optional.of(units),
        Optional.of(by),
        reason,
        placedAt,
        decidedAt);
  }
}
