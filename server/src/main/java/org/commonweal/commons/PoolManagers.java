package org.commonweal.commons;

import java.util.Map;
import java.util.Optional;
import org.commonweal.community.Seats;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Refused;

/// Who acts for which pool, of several callers and several pools read at once.
record PoolManagers(Map<PoolId, Pool> pools, Seats seats) {

  /// The pool and the caller as a manager of its council.
  PoolManager require(Caller caller, PoolId id) {
    seats.member(caller);
    Pool pool =
        Optional.ofNullable(pools.get(id))
            .orElseThrow(() -> new Refused(new CommonsRefusal.NoSuchPool("pool")));
    return new PoolManager(pool, seats.require(caller, pool.council()), caller);
  }
}
