package org.commonweal.sharing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.items.Item;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Holder;

/// What somebody received: from another member or a council, or out of a `pool`, whose council is
/// the giver then. `round` is empty if it was given by hand or asked for. `returnedAt` is there if
/// nobody collected it and it went back into the stock.
public record Share(
    ShareId id,
    Optional<UUID> pool,
    Holder giver,
    String giverName,
    MemberId receiver,
    String receiverName,
    Item item,
    Quantity units,
    Optional<UUID> round,
    Instant givenAt,
    Optional<Instant> returnedAt) {}
