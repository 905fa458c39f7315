package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Serves one demand after the other until the stock ends.
final class InOrder {

  private InOrder() {}

  static List<Part> give(BigInteger stock, BigInteger pack, List<Demand> demands) {
    List<Part> parts = new ArrayList<>(demands.size());
    BigInteger there = stock;
    for (Demand demand : demands) {
      Part part = next(there, pack, demand);
      there = there.subtract(part.amount());
      parts.add(part);
    }
    return parts;
  }

  private static Part next(BigInteger there, BigInteger pack, Demand demand) {
    if (demand.bound().compareTo(there) <= 0) {
      return demand.inFull(pack);
    }
    return new Part(Packs.cut(there, pack), new Why.StockEnded(there));
  }
}
