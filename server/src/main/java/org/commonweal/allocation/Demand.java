package org.commonweal.allocation;

import java.math.BigInteger;

/// One claim of a tier with its bound: what was asked or the cap left, in whole packs.
record Demand(Standing standing, BigInteger asked, BigInteger bound) {

  private static final Why IN_FULL = new Why.InFull();

  static Demand of(Standing standing, Claim claim, BigInteger pack) {
    BigInteger most = claim.asked().min(standing.capLeft());
    return new Demand(standing, claim.asked(), Packs.cut(most, pack));
  }

  int place() {
    return standing.place();
  }

  BigInteger weight() {
    return BigInteger.valueOf(standing.weight());
  }

  /// What the demand gets if the stock covers it.
  Part inFull(BigInteger pack) {
    return new Part(bound, whyBound(pack));
  }

  private Why whyBound(BigInteger pack) {
    if (bound.equals(asked)) {
      return IN_FULL;
    }
    if (standing.capLeft().compareTo(asked) < 0) {
      return new Why.Capped(standing.capLeft());
    }
    return new Why.CutToPacks(pack);
  }
}
