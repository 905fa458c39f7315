package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// How much of what was asked somebody received, in whole percent.
///
/// Rounded down, so that 100 means: met in full.
public record FillRate(int percent) implements Comparable<FillRate> {

  private static final BigInteger WHOLE = BigInteger.valueOf(100);

  /// The rate of `received` out of `asked`, which is above 0.
  public static FillRate of(BigInteger received, BigInteger asked) {
    return new FillRate(received.multiply(WHOLE).divide(asked).intValueExact());
  }

  /// The rate of whoever got the least of what they asked.
  public static Optional<FillRate> lowest(Collection<Allocation> allocations) {
    return allocations.stream()
        .map(one -> of(one.amount(), one.asked()))
        .min(Comparator.naturalOrder());
  }

  @Override
  public int compareTo(FillRate other) {
    return Integer.compare(percent, other.percent);
  }
}
