package org.commonweal.commons;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonweal.allocation.Terms;
import org.commonweal.community.MemberId;
import org.commonweal.items.OpenNeed;
import org.commonweal.kernel.Quantity;
import org.commonweal.rounds.Claims;
import org.commonweal.rounds.RoundOrder;

/// What the amounts of a round depend on besides what people ask: the pool, how much of the item it
/// has, and the weights of households.
record RoundBasis(UUID community, Pool pool, StockLine line, Map<MemberId, Integer> weights) {

  RoundBasis {
    weights = Map.copyOf(weights);
  }

  Claims claims(RoundOrder order, List<OpenNeed> open) {
    var demands =
        new Demands(open.stream().filter(need -> order.includes(need.member().value())).toList());
    return new Claims(
        community,
        new Terms(line.quantity().minor(), line.item().pack(), order.strategy()),
        demands.recipients(cap(order), weights),
        demands.tiers(pool.priority()));
  }

  private BigInteger cap(RoundOrder order) {
    return Stream.concat(pool.capOf(line.item()).stream(), order.cap().stream())
        .min(BigInteger::compareTo)
        .orElse(Quantity.MAX);
  }
}
