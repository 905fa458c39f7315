package org.commonweal.savings;

import java.math.BigInteger;

/// What the member of a seat has deposited, in smallest units, and what is left of it.
record Deposit(CircleId circle, int seat, BigInteger amount, BigInteger left) {

  Deposit plus(BigInteger more) {
    return new Deposit(circle, seat, amount.add(more), left.add(more));
  }
}
