package org.commonweal.allocation;

import java.math.BigInteger;

/// The reason for one amount: the facts from which a sentence is made and the amount recomputed.
public sealed interface Why {

  /// The recipient gets all that was asked.
  record InFull() implements Why {}

  /// The recipient gets the cap that earlier tiers left, cut to whole packs.
  record Capped(BigInteger cap) implements Why {}

  /// The recipient gets what was asked, cut to whole packs.
  record CutToPacks(BigInteger pack) implements Why {}

  /// Not even the bound was there when it was this recipient's turn: `there` is what was, of which
  /// whole packs were given.
  record StockEnded(BigInteger there) implements Why {}

  /// The recipient gets an exact share of the stock that remained for everybody below the bound,
  /// and what the odd packs added to it.
  ///
  /// The exact share is `stock * basis / total`: the basis is what was asked (proportional) or the
  /// weight (equal), the total is the sum of it over all who share in that stock.
  record Share(BigInteger basis, BigInteger total, BigInteger stock, Odd odd) implements Why {

    public Fraction exact() {
      return new Fraction(stock.multiply(basis), total);
    }
  }
}
