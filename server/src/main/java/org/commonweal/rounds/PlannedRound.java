package org.commonweal.rounds;

import java.math.BigInteger;
import org.commonweal.allocation.Allocation;
import org.commonweal.allocation.Ration;

/// A round as it is written when it is planned.
record PlannedRound(RoundId id, String kind, RoundOrder order, Frozen inputs, Totals totals) {

  /// The sums that lists and pages show, all derived from the inputs.
  record Totals(BigInteger stock, BigInteger asked, BigInteger given, int recipients, int served) {

    static Totals of(BigInteger stock, Ration ration) {
      BigInteger asked = BigInteger.ZERO;
      int served = 0;
      for (Allocation allocation : ration.allocations()) {
        asked = asked.add(allocation.asked());
        served += allocation.amount().signum();
      }
      return new Totals(stock, asked, ration.given(), ration.allocations().size(), served);
    }
  }
}
