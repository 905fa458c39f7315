package org.commonweal.allocation;

import java.math.BigInteger;

/// An exact number not below 0, in lowest terms.
public record Fraction(BigInteger numerator, BigInteger denominator) {

  public Fraction {
    if (numerator.signum() < 0 || denominator.signum() <= 0) {
      throw new IllegalArgumentException(
          "fraction: " + numerator + "/" + denominator + " (expected: 0 or more)");
    }
    BigInteger common = numerator.gcd(denominator);
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  /// The whole number in it, rounded down.
  public BigInteger whole() {
    return numerator.divide(denominator);
  }

  /// What is above the whole number, less than 1.
  public Fraction rest() {
    return new Fraction(numerator.mod(denominator), denominator);
  }
}
