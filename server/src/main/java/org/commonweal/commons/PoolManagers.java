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
    PoolManager manager = seated(caller, id);
    if (!manager.pool().open()) {
      throw new Refused(new CommonsRefusal.PoolClosed(manager.pool().name()));
    }
    return manager;
  }

  /// The same for a pool that may be closed.
  PoolManager seated(Caller caller, PoolId id) {
    seats.member(caller);
    Pool pool =
        Optional.ofNullable(pools.get(id))
            .orElseThrow(() -> new Refused(new CommonsRefusal.NoSuchPool("pool")));
    return new PoolManager(pool, seats.require(caller, pool.council()), caller);
  }
}
