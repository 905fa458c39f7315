package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntFunction;

/// Serves everybody at once: in full if the stock covers it, else up to the same level.
final class ByLevel {

  private final BigInteger pack;
  private final Demands demands;
  private final IntFunction<BigInteger> basis;

  /// The basis is what the level is a multiple of: what was asked, or the weight.
  ByLevel(BigInteger pack, Demands demands, IntFunction<BigInteger> basis) {
    this.pack = pack;
    this.demands = demands;
    this.basis = basis;
  }

  Part[] give(BigInteger stock) {
    BigInteger[] bounds = demands.all(demands::bound);
    if (Sum.of(bounds).compareTo(stock) <= 0) {
      return parts(demands::inFull);
    }
    if (stock.compareTo(pack) < 0) {
      return parts(i -> nothing(stock, i));
    }
    return shared(Packs.cut(stock, pack), bounds);
  }

  private Part[] parts(IntFunction<Part> part) {
    Part[] parts = new Part[demands.count()];
    Arrays.setAll(parts, part);
    return parts;
  }

  private Part nothing(BigInteger there, int index) {
    return demands.bound(index).signum() == 0
        ? demands.inFull(index)
        : new Part(BigInteger.ZERO, new Why.StockEnded(there));
  }

  /// The shares of the open demands at their indexes, and the bounds of all others.
  private Part[] shared(BigInteger stock, BigInteger[] bounds) {
    BigInteger[] bases = demands.all(basis);
    Level level = new Level(stock, bounds, bases);
    Part[] shares = Shares.inPacks(level.stock(), pack, stakes(level.open(), bases));
    Part[] parts = new Part[bounds.length];
    int next = 0;
    for (int i = 0; i < parts.length; i++) {
      boolean shared = next < shares.length && level.open()[next] == i;
      parts[i] = shared ? shares[next++] : demands.inFull(i);
    }
    return parts;
  }

  private Stakes stakes(int[] open, BigInteger[] bases) {
    BigInteger[] weights = new BigInteger[open.length];
    int[] places = new int[open.length];
    for (int i = 0; i < open.length; i++) {
      weights[i] = bases[open[i]];
      places[i] = demands.place(open[i]);
    }
    return new Stakes(weights, places);
  }
}
