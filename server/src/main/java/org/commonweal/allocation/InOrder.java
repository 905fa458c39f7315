package org.commonweal.allocation;

import java.math.BigInteger;

/// Serves one demand after the other until the stock ends.
final class InOrder {

  private InOrder() {}

  static Part[] give(BigInteger stock, BigInteger pack, Demands demands) {
    Part[] parts = new Part[demands.count()];
    BigInteger there = stock;
    for (int i = 0; i < parts.length; i++) {
      parts[i] =
          demands.bound(i).compareTo(there) <= 0
              ? demands.inFull(i)
              : new Part(Packs.cut(there, pack), new Why.StockEnded(there));
      there = there.subtract(parts[i].amount());
    }
    return parts;
  }
}
