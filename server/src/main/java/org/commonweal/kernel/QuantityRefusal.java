package org.commonweal.kernel;

/// Why a text is not a quantity.
public sealed interface QuantityRefusal extends Refusal {

  record NotANumber(String field) implements QuantityRefusal {}

  record NotPositive(String field) implements QuantityRefusal {}

  record TooManyDecimals(String field, int decimals) implements QuantityRefusal {}

  record TooLarge(String field) implements QuantityRefusal {}

  @Override
  default Kind kind() {
    return Kind.INVALID;
  }
}
