package org.commonweal.rounds;

import java.util.function.Supplier;
import org.commonweal.allocation.Ration;

/// What a round would give to whom: exactly this is committed, or nothing.
///
/// @param hashed gives the hash of the inputs, which takes as long as to plan
public record Plan(RoundOrder order, Supplier<PlanHash> hashed, Ration ration) {

  public PlanHash hash() {
    return hashed.get();
  }
}
