package org.commonweal.rounds;

import java.math.BigInteger;
import org.commonweal.allocation.Allocation;
import org.commonweal.allocation.Ration;

/// A round as it is written when it is planned.
record PlannedRound(RoundId id, String kind, RoundOrder order, String inputs, Totals totals) {

  /// The sums that lists and pages show, all derived from the inputs.
  record Totals(BigInteger stock, BigInteger asked, BigInteger given, int recipients, int served) {}

  static PlannedRound of(RoundId id, RoundOrder order, Inputs inputs) {
    Ration ration = inputs.ration();
    return new PlannedRound(
        id,
        inputs.kind(),
        order,
        InputsJson.write(inputs),
        new Totals(
            inputs.terms().stock(),
            ration.allocations().stream()
                .map(Allocation::asked)
                .reduce(BigInteger.ZERO, BigInteger::add),
            ration.given(),
            ration.allocations().size(),
            (int) ration.allocations().stream().filter(a -> a.amount().signum() > 0).count()));
  }
}
