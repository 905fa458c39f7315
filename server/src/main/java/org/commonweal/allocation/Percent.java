package org.commonweal.allocation;

import java.math.BigInteger;

/// So many hundredths of a whole number.
public record Percent(int value) {

  private static final BigInteger WHOLE = BigInteger.valueOf(100);

  public Percent {
    if (value < 0 || value > 100) {
      throw new IllegalArgumentException("value: " + value + " (expected: 0 to 100)");
    }
  }

  /// Of a total of 0 or more, rounded down.
  public BigInteger down(BigInteger total) {
    return total.multiply(BigInteger.valueOf(value)).divide(WHOLE);
  }

  /// Of a total of 0 or more, rounded up.
  public BigInteger up(BigInteger total) {
    return total.subtract(new Percent(100 - value).down(total));
  }
}
