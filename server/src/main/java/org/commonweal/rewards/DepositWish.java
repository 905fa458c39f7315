package org.commonweal.rewards;

import java.util.Optional;
import org.commonweal.identity.Caller;
import org.commonweal.treasury.PlaceId;

/// A deposit that somebody wants credited, out of a place where its money came in: a new one, or
/// one that waits under this id. Not yet decided, not even whether they may.
record DepositWish(
    DepositId id, Caller caller, RewardPoolId pool, PlaceId place, Optional<NewDeposit> fresh) {}
