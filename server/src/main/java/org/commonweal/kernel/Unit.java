package org.commonweal.kernel;

/// What is counted: an item or a currency, in whole numbers of its smallest part.
///
/// `decimals` says how many decimal places one whole unit has: 0 for tomatoes, 2 for euros.
public record Unit(UnitId id, int decimals) {

  public static final int MAX_DECIMALS = 18;

  public Unit {
    if (decimals < 0 || decimals > MAX_DECIMALS) {
      throw new IllegalArgumentException(
          "decimals: " + decimals + " (expected: 0 to " + MAX_DECIMALS + ")");
    }
  }
}
