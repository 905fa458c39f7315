package org.commonweal.sharing;

import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.CouncilId;
import org.commonweal.items.ItemId;
import org.commonweal.ledger.JournalId;

/// Where shares come from: one item out of one pool, given by its council, posted by one journal.
public record GivingOut(
    UUID pool, CouncilId council, ItemId item, Optional<UUID> round, JournalId journal) {}
