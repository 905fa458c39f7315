package org.commonweal.ledger;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one journal takes from and brings to one account.
record Sums(BigInteger debits, BigInteger credits) {

  private static Sums debit(Leg leg) {
    return new Sums(leg.quantity().minor(), BigInteger.ZERO);
  }

  private static Sums credit(Leg leg) {
    return new Sums(BigInteger.ZERO, leg.quantity().minor());
  }

  private Sums plus(Sums other) {
    return new Sums(debits.add(other.debits), credits.add(other.credits));
  }

  /// The sums of each account, in the order in which the legs name them.
  static Map<AccountId, Sums> of(List<Leg> legs) {
    Map<AccountId, Sums> sums = new LinkedHashMap<>();
    for (Leg leg : legs) {
      sums.merge(leg.debit(), debit(leg), Sums::plus);
      sums.merge(leg.credit(), credit(leg), Sums::plus);
    }
    return sums;
  }
}
