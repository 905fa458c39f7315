package org.commonweal.allocation;

import java.math.BigInteger;

/// Multiplies, compares and divides exactly, with longs where they fit, as most amounts do.
final class Products {

  private Products() {}

  /// How `a * b` compares with `c * d`; none is below 0.
  static int compare(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
    if (isLong(a) && isLong(b) && isLong(c) && isLong(d)) {
      return compare(a.longValue(), b.longValue(), c.longValue(), d.longValue());
    }
    return a.multiply(b).compareTo(c.multiply(d));
  }

  private static int compare(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high == 0 ? Long.compareUnsigned(a * b, c * d) : high;
  }

  private static boolean isLong(BigInteger number) {
    return number.bitLength() < Long.SIZE;
  }

  /// The whole quotient of `a * b / divisor`, and the remainder.
  record Division(BigInteger quotient, BigInteger remainder) {}

  static Division divide(BigInteger a, BigInteger b, BigInteger divisor) {
    if (a.bitLength() + b.bitLength() < Long.SIZE && isLong(divisor)) {
      long product = a.longValue() * b.longValue();
      long quotient = product / divisor.longValue();
      return new Division(
          BigInteger.valueOf(quotient),
          BigInteger.valueOf(product - quotient * divisor.longValue()));
    }
    BigInteger[] division = a.multiply(b).divideAndRemainder(divisor);
    return new Division(division[0], division[1]);
  }
}
