package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.Stream;

/// Finds the nth largest of many numbers: by their leading bits, which sort fast as longs, and
/// exactly among those that share them.
final class Largest {

  private Largest() {}

  /// `n` is 1 for the largest. Numbers are not below 0.
  static BigInteger nth(BigInteger[] numbers, int n) {
    int bits = Stream.of(numbers).mapToInt(BigInteger::bitLength).max().orElse(0);
    int shift = Math.max(0, bits - (Long.SIZE - 1));
    long[] leading = Stream.of(numbers).mapToLong(each -> leading(each, shift)).sorted().toArray();
    long cut = leading[leading.length - n];
    if (shift == 0) {
      return BigInteger.valueOf(cut);
    }
    int above = 0;
    while (leading[leading.length - 1 - above] > cut) {
      above++;
    }
    BigInteger[] near =
        Stream.of(numbers).filter(each -> leading(each, shift) == cut).toArray(BigInteger[]::new);
    Arrays.sort(near);
    return near[near.length - (n - above)];
  }

  private static long leading(BigInteger number, int shift) {
    return shift == 0 ? number.longValue() : number.shiftRight(shift).longValue();
  }
}
