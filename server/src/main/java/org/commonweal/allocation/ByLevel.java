package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Serves everybody at once: in full if the stock covers it, else up to the same level.
final class ByLevel {

  private final BigInteger pack;
  private final Function<Demand, BigInteger> basis;

  /// The basis is what the level is a multiple of: what was asked, or the weight.
  ByLevel(BigInteger pack, Function<Demand, BigInteger> basis) {
    this.pack = pack;
    this.basis = basis;
  }

  List<Part> give(BigInteger stock, List<Demand> demands) {
    BigInteger wanted = BigInteger.ZERO;
    for (Demand demand : demands) {
      wanted = wanted.add(demand.bound());
    }
    if (wanted.compareTo(stock) <= 0) {
      return demands.stream().map(demand -> demand.inFull(pack)).toList();
    }
    if (stock.compareTo(pack) < 0) {
      return demands.stream().map(demand -> nothing(stock, demand)).toList();
    }
    return shared(Packs.cut(stock, pack), demands);
  }

  private Part nothing(BigInteger there, Demand demand) {
    return demand.bound().signum() == 0
        ? demand.inFull(pack)
        : new Part(BigInteger.ZERO, new Why.StockEnded(there));
  }

  private List<Part> shared(BigInteger stock, List<Demand> demands) {
    BigInteger[] bounds = demands.stream().map(Demand::bound).toArray(BigInteger[]::new);
    BigInteger[] bases = demands.stream().map(basis).toArray(BigInteger[]::new);
    Level level = new Level(stock, bounds, bases);
    List<Stake> stakes = new ArrayList<>(level.open().length);
    for (int i : level.open()) {
      stakes.add(new Stake(bases[i], demands.get(i).place()));
    }
    return merged(demands, level.open(), Shares.inPacks(level.stock(), pack, stakes));
  }

  /// The shares of the open demands at their indexes, and the bounds of all others.
  private List<Part> merged(List<Demand> demands, int[] open, List<Part> shares) {
    List<Part> parts = new ArrayList<>(demands.size());
    int next = 0;
    for (int i = 0; i < demands.size(); i++) {
      boolean shared = next < open.length && open[next] == i;
      parts.add(shared ? shares.get(next++) : demands.get(i).inFull(pack));
    }
    return parts;
  }
}
