package org.commonweal.savings;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;

/// What is open of the debts of a circle.
record Owed(List<Debt> debts) {

  Owed {
    debts = List.copyOf(debts);
  }

  /// By a seat, to whomever.
  BigInteger by(int seat) {
    return open(debt -> debt.seat() == seat);
  }

  /// To a seat, which the reserve is not.
  BigInteger to(int seat) {
    return open(debt -> debt.creditor() == Debt.Creditor.RECIPIENT && debt.creditorSeat() == seat);
  }

  private BigInteger open(Predicate<Debt> which) {
    return debts.stream().filter(which).map(Debt::open).reduce(BigInteger.ZERO, BigInteger::add);
  }
}
