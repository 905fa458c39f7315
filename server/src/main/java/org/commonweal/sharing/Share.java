package org.commonweal.sharing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.items.Item;
import org.commonweal.kernel.Quantity;

/// What somebody received from a pool: `round` is empty if it was given by hand.
///
/// The giver shown is the council that owns the pool.
public record Share(
    ShareId id,
    UUID pool,
    String councilName,
    MemberId receiver,
    String receiverName,
    Item item,
    Quantity units,
    Optional<UUID> round,
    Instant givenAt) {}
