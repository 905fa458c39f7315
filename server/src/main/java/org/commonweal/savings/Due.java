package org.commonweal.savings;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// What a seat has to pay for a cycle, in smallest units: what is missing of the contribution, or,
/// once the cycle was paid out without it, what is owed since; and what it has paid beside it.
record Due(Turn turn, BigInteger rest, BigInteger reserve, BigInteger fee, List<Debt> debts) {

  Due {
    debts = List.copyOf(debts);
  }

  boolean owed() {
    return !debts.isEmpty();
  }

  /// What an amount settles of the debts, in their order.
  List<DebtPart> settledBy(BigInteger amount) {
    List<DebtPart> parts = new ArrayList<>();
    BigInteger left = amount;
    for (Debt debt : debts) {
      BigInteger paid = left.min(debt.open());
      if (paid.signum() > 0) {
        parts.add(new DebtPart(debt, paid));
        left = left.subtract(paid);
      }
    }
    return parts;
  }
}
