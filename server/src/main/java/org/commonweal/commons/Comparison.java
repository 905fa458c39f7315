package org.commonweal.commons;

import java.util.List;
import org.commonweal.allocation.Strategy;
import org.commonweal.community.MemberId;
import org.commonweal.rounds.Plan;

/// What each strategy would give of one item, and everybody who asks for it, oldest need first.
public record Comparison(StockLine line, List<Plan> plans, List<MemberId> asking) {

  public Comparison {
    plans = List.copyOf(plans);
    asking = List.copyOf(asking);
  }

  public Plan plan(Strategy strategy) {
    return plans.stream()
        .filter(plan -> plan.order().strategy() == strategy)
        .findFirst()
        .orElseThrow();
  }
}
