package org.commonweal.activity;

import java.math.BigInteger;
import java.util.Optional;

/// How much was moved, of what whole, for how many people. What is empty is taken from the offer or
/// request that it is about, or there is none.
record Sum(Optional<BigInteger> units, Optional<BigInteger> whole, int people) {

  static final Sum NONE = new Sum(Optional.empty(), Optional.empty(), 0);

  static Sum of(BigInteger units) {
    return new Sum(Optional.of(units), Optional.empty(), 0);
  }

  Sum of(int others) {
    return new Sum(units, whole, others);
  }

  Sum outOf(BigInteger more) {
    return new Sum(units, Optional.of(more), people);
  }
}
