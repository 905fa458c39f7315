package org.commonweal.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;

/// A whole number of a unit's smallest parts, negative or not, within a signed 128-bit integer.
///
/// Arithmetic is checked: a result beyond 128 bits is refused, never wrapped. Units never mix.
public record Quantity(BigInteger minor, Unit unit) implements Comparable<Quantity> {

  public static final BigInteger MAX = BigInteger.TWO.pow(127).subtract(BigInteger.ONE);

  /// Digits before and after the point that text may have at most; more is refused before parsing.
  private static final int MAX_TEXT = 60;

  public Quantity {
    if (minor.abs().compareTo(MAX) > 0) {
      throw new Refused(new QuantityRefusal.TooLarge("amount"));
    }
  }

  public static Quantity of(long minor, Unit unit) {
    return new Quantity(BigInteger.valueOf(minor), unit);
  }

  public static Quantity zero(Unit unit) {
    return new Quantity(BigInteger.ZERO, unit);
  }

  /// Reads a positive decimal such as `12.50`; anything else is refused beside `field`.
  public static Quantity parse(String field, String text, Unit unit) {
    BigDecimal value = decimal(field, text);
    if (value.signum() <= 0) {
      throw new Refused(new QuantityRefusal.NotPositive(field));
    }
    BigDecimal minor = value.movePointRight(unit.decimals()).stripTrailingZeros();
    if (minor.scale() > 0) {
      throw new Refused(new QuantityRefusal.TooManyDecimals(field, unit.decimals()));
    }
    if (minor.precision() - minor.scale() > 39 || minor.toBigInteger().compareTo(MAX) > 0) {
      throw new Refused(new QuantityRefusal.TooLarge(field));
    }
    return new Quantity(minor.toBigInteger(), unit);
  }

  private static BigDecimal decimal(String field, String text) {
    String stripped = text.strip();
    if (stripped.length() > MAX_TEXT) {
      throw new Refused(new QuantityRefusal.TooLarge(field));
    }
    if (!stripped.matches("[+-]?[0-9]+(\\.[0-9]+)?")) {
      throw new Refused(new QuantityRefusal.NotANumber(field));
    }
    return new BigDecimal(stripped);
  }

  public Quantity plus(Quantity other) {
    return new Quantity(minor.add(same(other).minor), unit);
  }

  public Quantity minus(Quantity other) {
    return new Quantity(minor.subtract(same(other).minor), unit);
  }

  public Quantity negated() {
    return new Quantity(minor.negate(), unit);
  }

  public int signum() {
    return minor.signum();
  }

  @Override
  public int compareTo(Quantity other) {
    return minor.compareTo(same(other).minor);
  }

  /// The plain decimal text of the API: `12.50`, without unit or grouping.
  public String text() {
    return new BigDecimal(minor, unit.decimals()).toPlainString();
  }

  private Quantity same(Quantity other) {
    if (!unit.equals(other.unit)) {
      throw new IllegalArgumentException("unit: " + other.unit + " (expected: " + unit + ")");
    }
    return other;
  }
}
