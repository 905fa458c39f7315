package org.commonweal.sharing;

import java.util.List;

/// What changed hands of an item: by periods, also those in which nothing did, and through pools,
/// the greatest first.
public record ItemFlow(List<Flow> periods, List<PoolFlow> pools) {

  public ItemFlow {
    periods = List.copyOf(periods);
    pools = List.copyOf(pools);
  }
}
