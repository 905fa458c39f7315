package org.commonweal.commons;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.items.Items;
import org.commonweal.kernel.CommunityId;
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
    Map<ItemId, Map<Purpose, Balance>> balances =
        ledger.balances(community, pool.holder(), Set.of(Purpose.STOCK, Purpose.HOLD)).stream()
            .collect(
                Collectors.groupingBy(
                    Stock::item,
                    Collectors.toMap(balance -> balance.key().purpose(), Function.identity())));
    return items.all(community, balances.keySet()).values().stream()
        .map(item -> line(item, balances.getOrDefault(item.id(), Map.of())))
        .toList();
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
