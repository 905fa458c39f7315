package org.commonweal.allocation;

import java.math.BigInteger;

/// What one recipient gets in one tier, and why.
///
/// The bound is the most that was possible, whatever the stock: what was asked, or the cap left
/// over from earlier tiers if that is lower, cut to whole packs.
public record Portion(String tier, BigInteger asked, BigInteger bound, BigInteger amount, Why why) {

  /// Whether the queue decided that the last pack of it goes here.
  boolean byPlace() {
    return why instanceof Why.Share share && share.odd() instanceof Odd.FirstInQueue;
  }
}
