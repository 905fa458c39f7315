package org.commonweal.savings;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.identity.PersonId;

/// What the payout of a locked circle is decided from: the totals of its open cycle, what each seat
/// has paid for it, what is left of deposits, what its reserve and its fees hold, in how many
/// cycles the recipient is behind, and the number the next payment has.
record Basis(
    Settlements.Wish wish,
    CycleStore.Totals totals,
    Map<Integer, BigInteger> paid,
    List<Deposit> deposits,
    BigInteger reserve,
    BigInteger fees,
    int behind,
    int number,
    Optional<Auction> auction,
    Instant now) {

  Basis {
    paid = Map.copyOf(paid);
    deposits = List.copyOf(deposits);
  }

  Circle circle() {
    return wish.circle();
  }

  PersonId by() {
    return new PersonId(wish.author().person());
  }

  /// What a seat has not paid for the open cycle.
  BigInteger missing(Turn turn) {
    return totals.contribution().subtract(paid.getOrDefault(turn.seat(), BigInteger.ZERO));
  }

  BigInteger left(Turn turn) {
    return deposits.stream()
        .filter(deposit -> deposit.seat() == turn.seat())
        .map(Deposit::left)
        .findFirst()
        .orElse(BigInteger.ZERO);
  }

  boolean last() {
    return circle().cycle() == circle().terms().size() - 1;
  }
}
