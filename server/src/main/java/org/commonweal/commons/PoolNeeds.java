package org.commonweal.commons;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonweal.identity.Caller;
import org.commonweal.items.AskedFilter;
import org.commonweal.items.ItemId;
import org.commonweal.items.Needs;
import org.commonweal.items.Priority;
import org.commonweal.items.Recurrence;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the managers of a pool see of the needs that it could meet: of the items it takes, in the
/// current periods.
@Service
public class PoolNeeds {

  private final Pools pools;
  private final Stock stock;
  private final Needs needs;

  PoolNeeds(Pools pools, Stock stock, Needs needs) {
    this.pools = pools;
    this.stock = stock;
    this.needs = needs;
  }

  /// Which of them: items whose names hold the text, one priority or recurrence, and those of which
  /// people ask for more than there is, or all.
  public record Wanted(
      String text,
      Optional<Priority> priority,
      Optional<Recurrence> recurrence,
      boolean lackingOnly) {}

  /// By the item's name.
  @Transactional(readOnly = true)
  public Slice<PoolNeed> list(
      Caller caller, CommunityId community, PoolId id, Wanted wanted, Page page) {
    Pool pool = pools.manage(caller, community, id).pool();
    Map<ItemId, Quantity> there =
        stock.of(community, id).stream()
            .collect(Collectors.toMap(line -> line.item().id(), StockLine::quantity));
    var filter =
        new AskedFilter(
            pool.allowed(),
            wanted.text(),
            wanted.priority(),
            wanted.recurrence(),
            Optional.of(there).filter(_ -> wanted.lackingOnly()));
    return needs
        .asked(community, filter, page)
        .map(asked -> {
          Quantity none = asked.item().quantity(BigInteger.ZERO);
          return new PoolNeed(asked, there.getOrDefault(asked.item().id(), none));
        });
  }
}
