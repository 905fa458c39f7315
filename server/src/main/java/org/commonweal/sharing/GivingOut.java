package org.commonweal.sharing;

import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.CouncilId;
import org.commonweal.items.ItemId;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.JournalId;

/// Where shares come from: one item of one giver, posted by one journal; out of a pool, its council
/// is the giver.
public record GivingOut(
    Holder giver, Optional<UUID> pool, ItemId item, Optional<UUID> round, JournalId journal) {

  /// Out of a pool, by its council.
  public GivingOut(
      UUID pool, CouncilId council, ItemId item, Optional<UUID> round, JournalId journal) {
    this(new Holder(HolderKind.COUNCIL, council.value()), Optional.of(pool), item, round, journal);
  }
}
