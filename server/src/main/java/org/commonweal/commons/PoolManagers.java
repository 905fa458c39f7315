package org.commonweal.commons;

import java.util.Map;
import java.util.Optional;
import org.commonweal.community.Seats;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Refused;

/// Who acts for which pool, of several callers and several pools read at once.
record PoolManagers(Map<PoolId, Pool> pools, Seats seats) {

  /// The open pool and the caller as a manager of its council.
  PoolManager require(Caller caller, PoolId id) {
    seats.member(caller);
    Pool pool =
        Optional.ofNullable(pools.get(id))
            .orElseThrow(() -> new Refused(new CommonsRefusal.NoSuchPool("pool")));
    PoolManager manager = new PoolManager(pool, seats.require(caller, pool.council()), caller);
    if (!pool.open()) {
      throw new Refused(new CommonsRefusal.PoolClosed(pool.name()));
    }
    return manager;
  }
}
