package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Finds who stays below the bound when everybody is raised to the same multiple of the own basis,
/// and the stock that remains for them (water-filling).
///
/// Everybody shares the stock by basis; whoever would get the bound or more is settled with the
/// bound; the rest is shared again among the others, until nobody new is settled. This is Newton's
/// method for the level: with each pass, stock still missing times bases still open falls to a
/// quarter or less, so that the number of passes is limited by the bits of the amounts (Radzik,
/// "Newton's method for fractional combinatorial optimization", 1992).
final class Level {

  private final BigInteger[] bounds;
  private final BigInteger[] bases;
  private int[] open;
  private BigInteger stock;

  /// The bounds together are more than the stock.
  Level(BigInteger stock, BigInteger[] bounds, BigInteger[] bases) {
    this.stock = stock;
    this.bounds = bounds;
    this.bases = bases;
    this.open = IntStream.range(0, bounds.length).toArray();
    int before;
    do {
      before = open.length;
      settle();
    } while (open.length < before);
  }

  /// The indexes of those below the bound, ascending.
  int[] open() {
    return open;
  }

  /// What is there for those below the bound.
  BigInteger stock() {
    return stock;
  }

  private void settle() {
    BigInteger total = total();
    BigInteger shared = stock;
    int[] stay = new int[open.length];
    int count = 0;
    for (int i : open) {
      if (Products.compare(bounds[i], total, shared, bases[i]) > 0) {
        stay[count++] = i;
      } else {
        stock = stock.subtract(bounds[i]);
      }
    }
    open = Arrays.copyOf(stay, count);
  }

  private BigInteger total() {
    BigInteger total = BigInteger.ZERO;
    for (int i : open) {
      total = total.add(bases[i]);
    }
    return total;
  }
}
