package org.commonweal.commons;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.items.Items;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Balance;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Purpose;
import org.springframework.stereotype.Service;

/// What pools have, read from the ledger alone.
@Service
public class Stock {

  private final Ledger ledger;
  private final Items items;

  Stock(Ledger ledger, Items items) {
    this.ledger = ledger;
    this.items = items;
  }

  /// Everything a pool has or has had, by the item's name; a line may be zero.
  public List<StockLine> of(CommunityId community, PoolId pool) {
    return of(community, pool, Set.of()).lines();
  }

  /// The same with the items that the pool takes.
  public Inventory of(CommunityId community, Pool pool) {
    return of(community, pool.id(), pool.allowed());
  }

  private Inventory of(CommunityId community, PoolId pool, Set<ItemId> allowed) {
    Map<ItemId, Map<Purpose, Balance>> balances =
        ledger.balances(community, pool.holder(), Set.of(Purpose.STOCK, Purpose.HOLD)).stream()
            .collect(
                Collectors.groupingBy(
                    Stock::item,
                    Collectors.toMap(balance -> balance.key().purpose(), Function.identity())));
    Set<ItemId> named = new HashSet<>(balances.keySet());
    named.addAll(allowed);
    Collection<Item> found = items.all(community, named).values();
    return new Inventory(
        found.stream()
            .filter(item -> balances.containsKey(item.id()))
            .map(item -> line(item, Lookup.in(balances, item.id())))
            .toList(),
        found.stream().filter(item -> allowed.contains(item.id())).toList());
  }

  private static StockLine line(Item item, Map<Purpose, Balance> balances) {
    return new StockLine(
        item, quantity(item, balances, Purpose.STOCK), quantity(item, balances, Purpose.HOLD));
  }

  private static Quantity quantity(Item item, Map<Purpose, Balance> balances, Purpose purpose) {
    Balance balance = balances.get(purpose);
    return balance == null ? item.quantity(BigInteger.ZERO) : balance.quantity();
  }

  private static ItemId item(Balance balance) {
    return new ItemId(balance.key().unit().id().value());
  }

  /// How much of one item a pool has.
  public Quantity of(CommunityId community, PoolId pool, Item item) {
    return ledger.balances(community, pool.holder(), Purpose.STOCK).stream()
        .filter(balance -> item(balance).equals(item.id()))
        .map(Balance::quantity)
        .findFirst()
        .orElseGet(() -> item.quantity(BigInteger.ZERO));
  }
}
