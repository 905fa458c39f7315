package org.commonweal.allocation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// A factor of 0 or more by which whole numbers are taken, such as 0.005 of a deposit, or 280 for
/// one of another currency. Results are rounded HALF_UP to whole numbers.
public record Rate(BigDecimal value) {

  /// All of it.
  public static final Rate WHOLE = new Rate(BigDecimal.ONE);

  public Rate {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("rate: " + value + " (expected: 0 or more)");
    }
  }

  public static Rate of(String value) {
    return new Rate(new BigDecimal(value));
  }

  /// So much of a total of 0 or more.
  public BigInteger of(BigInteger total) {
    return new BigDecimal(total).multiply(value).setScale(0, RoundingMode.HALF_UP).toBigInteger();
  }

  /// What so much of something bought at this rate is: `amount / rate`, with so many decimals.
  public BigDecimal convert(BigDecimal amount, int decimals) {
    return amount.divide(value, decimals, RoundingMode.HALF_UP);
  }

  /// Whether it is at most 1, so that nothing is taken that is not there.
  public boolean isPart() {
    return value.compareTo(BigDecimal.ONE) <= 0;
  }
}
