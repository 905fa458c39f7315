package org.commonweal.allocation;

import java.math.BigInteger;

/// Adds many numbers, as longs as long as they fit.
final class Sum {

  private static final long ROOM = 1L << 62;

  private Sum() {}

  /// Numbers are not below 0.
  static BigInteger of(BigInteger[] numbers) {
    BigInteger sum = BigInteger.ZERO;
    long small = 0;
    for (BigInteger number : numbers) {
      if (number.bitLength() < Long.SIZE - 2) {
        small += number.longValue();
      } else {
        sum = sum.add(number);
      }
      if (small >= ROOM) {
        sum = sum.add(BigInteger.valueOf(small));
        small = 0;
      }
    }
    return sum.add(BigInteger.valueOf(small));
  }
}
