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
  private final List<Standing> served = new ArrayList<>();
  private final List<Standing> sentBack = new ArrayList<>();
  private BigInteger left;
  private int tiers;

  private Rationing(Terms terms, Queue queue) {
    this.terms = terms;
    this.queue = queue;
    this.left = terms.stock();
  }

  /// The ration of the stock. Everybody with a claim stands in the queue once; others may too.
  public static Ration ration(Terms terms, List<Recipient> queue, List<Tier> tiers) {
    Rationing rationing = new Rationing(terms, new Queue(queue));
    tiers.forEach(rationing::serve);
    return rationing.result();
  }

  private void serve(Tier tier) {
    tiers++;
    List<Demand> demands = tier.claims().stream().map(this::demand).toList();
    List<Part> parts = parts(demands);
    for (int i = 0; i < parts.size(); i++) {
      take(tier, demands.get(i), parts.get(i));
    }
  }

  private Demand demand(Claim claim) {
    return Demand.of(queue.standing(claim.recipient()).claim(tiers), claim, terms.pack());
  }

  private List<Part> parts(List<Demand> demands) {
    return switch (terms.strategy()) {
      case IN_ORDER -> InOrder.give(left, terms.pack(), demands);
      case PROPORTIONAL -> new ByLevel(terms.pack(), Demand::asked).give(left, demands);
      case EQUAL -> new ByLevel(terms.pack(), Demand::weight).give(left, demands);
    };
  }

  private void take(Tier tier, Demand demand, Part part) {
    Standing standing = demand.standing();
    if (standing.unserved()) {
      served.add(standing);
    }
    Portion portion =
        new Portion(tier.name(), demand.asked(), demand.bound(), part.amount(), part.why());
    if (portion.byPlace()) {
      sentBack.add(standing);
    }
    standing.take(portion);
    left = left.subtract(part.amount());
  }

  private Ration result() {
    sentBack.sort(Comparator.comparingInt(Standing::place));
    return new Ration(
        served.stream().map(Standing::allocation).toList(),
        terms.stock().subtract(left),
        left,
        sentBack.stream().map(Standing::id).toList());
  }
}
