package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.List;

/// How much somebody counts in a split, and the place in the order of odd units.
record Stake(BigInteger weight, int place) {

  static BigInteger sum(List<Stake> stakes) {
    BigInteger sum = BigInteger.ZERO;
    for (Stake stake : stakes) {
      sum = sum.add(stake.weight());
    }
    return sum;
  }
}
