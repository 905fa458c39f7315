package org.commonweal.savings;

import java.math.BigInteger;
import java.util.Optional;
import org.commonweal.identity.PersonId;
import org.commonweal.treasury.PlaceId;

/// A payment on its way into the books. Cash came through a place; amounts count smallest units.
record NewPayment(
    Circle circle,
    int number,
    int cycle,
    Turn turn,
    Sum sum,
    Timing timing,
    Source source,
    Optional<PlaceId> place,
    PersonId by) {

  /// What is paid for the contribution, into the reserve and as a late fee, and whether nothing of
  /// the contribution is missing then.
  record Sum(BigInteger amount, BigInteger reserve, BigInteger fee, boolean completes) {

    BigInteger all() {
      return amount.add(reserve).add(fee);
    }
  }
}
