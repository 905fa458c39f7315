package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;

/// Splits a total by weights into whole packs that add up exactly: each gets the exact share
/// rounded down, the packs left over go to the largest remainders (Hamilton's method), and to the
/// lowest place among equal remainders.
public final class Shares {

  private final BigInteger total;
  private final BigInteger pack;
  private final BigInteger weights;

  private Shares(BigInteger total, BigInteger pack, BigInteger weights) {
    this.total = total;
    this.pack = pack;
    this.weights = weights;
  }

  /// One part per weight. Weights are 0 or more and not all 0; a weight of 0 gets nothing. Places
  /// are the odd-unit order: distinct, the lowest one is served first.
  public static List<Part> split(BigInteger total, List<BigInteger> weights, List<Integer> places) {
    Range.TOTAL.check(total);
    weights.forEach(Range.WEIGHT::check);
    if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
      throw new IllegalArgumentException("weights: " + weights + " (expected: one above 0)");
    }
    if (places.size() != weights.size() || new HashSet<>(places).size() != weights.size()) {
      throw new IllegalArgumentException(
          "places: " + places + " (expected: " + weights.size() + " distinct)");
    }
    return List.of(inPacks(total, BigInteger.ONE, stakes(weights, places)));
  }

  private static Stakes stakes(List<BigInteger> weights, List<Integer> places) {
    return new Stakes(
        weights.toArray(BigInteger[]::new), places.stream().mapToInt(Integer::intValue).toArray());
  }

  /// The same in whole packs, by index; the total is a multiple of the pack.
  static Part[] inPacks(BigInteger total, BigInteger pack, Stakes stakes) {
    return new Shares(total, pack, stakes.sum()).parts(stakes);
  }

  private Part[] parts(Stakes stakes) {
    BigInteger[] packs = new BigInteger[stakes.count()];
    BigInteger[] remainders = new BigInteger[stakes.count()];
    BigInteger divisor = weights.multiply(pack);
    for (int i = 0; i < packs.length; i++) {
      Products.Division share = Products.divide(stakes.weight(i), total, divisor);
      packs[i] = share.quotient();
      remainders[i] = share.remainder();
    }
    int odd = total.divide(pack).subtract(Sum.of(packs)).intValueExact();
    Cut cut = Cut.of(remainders, odd, stakes);
    Part[] parts = new Part[packs.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = part(stakes.weight(i), packs[i], cut.odd(remainders[i], stakes.place(i)));
    }
    return parts;
  }

  private Part part(BigInteger weight, BigInteger packs, Odd odd) {
    BigInteger rounded =
        switch (odd) {
          case Odd.None _, Odd.RoundedDown _, Odd.LaterInQueue _ -> packs;
          case Odd.LargestRemainder _, Odd.FirstInQueue _ -> packs.add(BigInteger.ONE);
        };
    return new Part(rounded.multiply(pack), new Why.Share(weight, weights, total, odd));
  }
}
