package org.commonweal.treasury;

/// What a community allows with money: whether members send it to each other, and how many digits
/// an amount may have, counted in smallest units.
public record TreasurySettings(boolean transfers, int digits) {

  public static final TreasurySettings USUAL = new TreasurySettings(false, 15);

  static final int MOST_DIGITS = 38;
}
