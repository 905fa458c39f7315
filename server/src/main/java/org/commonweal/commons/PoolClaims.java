package org.commonweal.commons;

import java.math.BigInteger;
import java.util.List;
import org.commonweal.community.Communities;
import org.commonweal.items.Item;
import org.commonweal.items.Items;
import org.commonweal.items.Needs;
import org.commonweal.items.OpenNeed;
import org.commonweal.kernel.CommunityId;
import org.commonweal.rounds.Claims;
import org.commonweal.rounds.RoundOrder;
import org.springframework.stereotype.Component;

/// Finds what a round over a commons pool depends on: its stock, its settings and the open needs.
@Component
class PoolClaims {

  private final PoolStore store;
  private final Stock stock;
  private final Items items;
  private final Needs needs;
  private final Households households;
  private final Communities communities;

  PoolClaims(
      PoolStore store,
      Stock stock,
      Items items,
      Needs needs,
      Households households,
      Communities communities) {
    this.store = store;
    this.stock = stock;
    this.items = items;
    this.needs = needs;
    this.households = households;
    this.communities = communities;
  }

  Claims read(CommunityId community, RoundOrder order) {
    return claims(community, order, needs.open(community, new Shelf(order).item()));
  }

  /// What a round depends on, and the needs it consists of.
  record Locked(Claims claims, Demands demands) {}

  /// Locks the pool first, then the needs.
  Locked lock(CommunityId community, RoundOrder order) {
    var shelf = new Shelf(order);
    store.lock(community, shelf.pool());
    List<OpenNeed> open = needs.lockOpen(community, shelf.item());
    return new Locked(claims(community, order, open), new Demands(open));
  }

  private Claims claims(CommunityId community, RoundOrder order, List<OpenNeed> open) {
    var shelf = new Shelf(order);
    Pool pool = store.byId(community, List.of(shelf.pool())).getFirst();
    Item item = items.get(community, shelf.item(), "item");
    var line =
        new StockLine(item, stock.of(community, pool.id(), item), item.quantity(BigInteger.ZERO));
    var weights = households.weights(community);
    return new RoundBasis(communities.get(community).uid(), pool, line, weights)
        .claims(order, open);
  }
}
