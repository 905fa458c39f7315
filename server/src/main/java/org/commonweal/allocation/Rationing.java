package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Shares out a stock among claims: one tier after the other, each by the same strategy with the
/// stock and the caps that earlier tiers left.
///
/// Nobody gets more than asked or capped, amounts are whole packs, and stock stays only if it is
/// less than a pack or everybody has the bound. The same inputs always give the same ration, and
/// the order of the claims matters for `IN_ORDER` alone.
public final class Rationing {

  private final Terms terms;
  private final Queue queue;
  private final Served served;
  private final List<Integer> sentBack = new ArrayList<>();
  private BigInteger left;
  private int tiersLeft;

  private Rationing(Terms terms, List<Recipient> recipients) {
    this.terms = terms;
    this.queue = new Queue(recipients);
    this.served = new Served(recipients.size());
    this.left = terms.stock();
  }

  /// The ration of the stock. Everybody with a claim stands in the queue once; others may too.
  public static Ration ration(Terms terms, List<Recipient> queue, List<Tier> tiers) {
    Rationing rationing = new Rationing(terms, queue);
    rationing.tiersLeft = tiers.size();
    tiers.forEach(rationing::serve);
    return rationing.result();
  }

  private void serve(Tier tier) {
    Demands demands = new Demands(queue, terms.pack(), tier.claims(), tiersLeft--);
    Part[] parts = parts(demands);
    BigInteger[] amounts = new BigInteger[parts.length];
    for (int i = 0; i < parts.length; i++) {
      take(tier, demands, i, parts[i]);
      amounts[i] = parts[i].amount();
    }
    left = left.subtract(Sum.of(amounts));
  }

  private Part[] parts(Demands demands) {
    return switch (terms.strategy()) {
      case IN_ORDER -> InOrder.give(left, terms.pack(), demands);
      case PROPORTIONAL -> new ByLevel(terms.pack(), demands, demands::asked).give(left);
      case EQUAL -> new ByLevel(terms.pack(), demands, demands::weight).give(left);
    };
  }

  private void take(Tier tier, Demands demands, int index, Part part) {
    Claim claim = demands.claim(index);
    int place = demands.place(index);
    Portion portion =
        new Portion(tier.name(), claim.asked(), demands.bound(index), part.amount(), part.why());
    if (portion.byPlace()) {
      sentBack.add(place);
    }
    served.add(place, claim.recipient(), portion);
    if (tiersLeft > 0) {
      queue.take(place, part.amount());
    }
  }

  private Ration result() {
    sentBack.sort(Comparator.naturalOrder());
    return new Ration(
        served.allocations(),
        terms.stock().subtract(left),
        left,
        sentBack.stream().map(queue::id).toList());
  }
}
