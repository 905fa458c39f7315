package org.commonweal.allocation;

/// How a round shares out a stock that does not cover everybody.
public enum Strategy {
  /// Oldest claim first, each in full or to the cap, until the stock ends.
  IN_ORDER("in-order"),
  /// Everybody the same part of what was asked.
  PROPORTIONAL("proportional"),
  /// Everybody the same number, times the household's weight.
  EQUAL("equal");

  private final String code;

  Strategy(String code) {
    this.code = code;
  }

  /// The name in frozen inputs, such as `in-order`.
  public String code() {
    return code;
  }
}
