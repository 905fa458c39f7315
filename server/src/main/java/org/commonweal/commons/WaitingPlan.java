package org.commonweal.commons;

import java.time.Instant;
import org.commonweal.identity.PersonId;
import org.commonweal.items.Item;
import org.commonweal.kernel.Quantity;
import org.commonweal.rounds.RoundId;

/// The last plan of a round of a pool and item, not given out yet, in a pool that asks for a second
/// manager.
public record WaitingPlan(
    RoundId round,
    PoolId pool,
    Item item,
    Quantity given,
    int served,
    Instant plannedAt,
    PersonId plannedBy,
    boolean approved) {}
