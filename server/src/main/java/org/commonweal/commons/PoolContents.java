package org.commonweal.commons;

import java.util.List;
import java.util.stream.Stream;
import org.commonweal.items.Item;
import org.commonweal.kernel.CommunityId;
import org.commonweal.sharing.Offers;
import org.springframework.stereotype.Component;

/// What is in a pool, promised to it, or offered out of it.
@Component
class PoolContents {

  private final Offers offers;
  private final Stock stock;

  PoolContents(Offers offers, Stock stock) {
    this.offers = offers;
    this.stock = stock;
  }

  /// The items of which a pool has stock, promised goods or an offer to everybody. Promises are
  /// read first: what becomes stock in the meantime is seen there.
  List<Item> items(CommunityId community, PoolId pool) {
    List<Item> promised = promised(community, pool);
    List<Item> offered = offered(community, pool);
    Stream<Item> there = there(community, pool).stream().map(StockLine::item);
    return Stream.of(promised.stream(), offered.stream(), there)
        .flatMap(items -> items)
        .distinct()
        .toList();
  }

  List<Item> promised(CommunityId community, PoolId pool) {
    return offers.promisedItems(community, pool.value());
  }

  List<Item> offered(CommunityId community, PoolId pool) {
    return offers.offeredItems(community, pool.value());
  }

  /// What is in stock or set aside.
  List<StockLine> there(CommunityId community, PoolId pool) {
    return stock.of(community, pool).stream().filter(line -> line.total().signum() > 0).toList();
  }
}
