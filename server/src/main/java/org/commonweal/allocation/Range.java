package org.commonweal.allocation;

import java.math.BigInteger;
import org.commonweal.kernel.Quantity;

/// The numbers an input may have: from its least value to the greatest quantity.
enum Range {
  STOCK(0),
  PACK(1),
  CAP(0),
  ASKED(1),
  TOTAL(0),
  WEIGHT(0);

  private final BigInteger least;

  Range(int least) {
    this.least = BigInteger.valueOf(least);
  }

  void check(BigInteger value) {
    if (value.compareTo(least) < 0 || value.compareTo(Quantity.MAX) > 0) {
      throw new IllegalArgumentException(
          name() + ": " + value + " (expected: " + least + " to " + Quantity.MAX + ")");
    }
  }
}
