package org.commonweal.commons;

import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweal.allocation.Strategy;
import org.commonweal.community.MemberId;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.rounds.RoundOrder;

/// The round that a manager asks for.
///
/// `cap` is a decimal number of whole units, or empty for the pool's own cap alone; nobody chosen
/// means everybody who asks.
public record RoundWish(ItemId item, Strategy strategy, String cap, Set<MemberId> chosen) {

  public RoundWish {
    chosen = Set.copyOf(chosen);
  }

  /// The order that this wish is for an item of a pool.
  RoundOrder order(Pool pool, Item of) {
    if (!pool.allows(of.id())) {
      throw new Refused(new CommonsRefusal.ItemNotAllowed("item", of.name(), pool.name()));
    }
    var checks = new Checks();
    checks.range("members", chosen.size(), 0, RoundOrder.MAX_AT_ONCE);
    checks.done();
    return new RoundOrder(
        pool.id().value(),
        of.unit(),
        strategy,
        units(of),
        chosen.stream().map(MemberId::value).collect(Collectors.toSet()));
  }

  private Optional<BigInteger> units(Item of) {
    return cap.isBlank()
        ? Optional.empty()
        : Optional.of(Quantity.parse("cap", cap, of.unit()).minor());
  }
}
