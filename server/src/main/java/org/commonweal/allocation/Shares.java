package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
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
    return inPacks(total, BigInteger.ONE, stakes(weights, places));
  }

  private static List<Stake> stakes(List<BigInteger> weights, List<Integer> places) {
    List<Stake> stakes = new ArrayList<>(weights.size());
    for (int i = 0; i < weights.size(); i++) {
      stakes.add(new Stake(weights.get(i), places.get(i)));
    }
    return stakes;
  }

  /// The same in whole packs; the total is a multiple of the pack.
  static List<Part> inPacks(BigInteger total, BigInteger pack, List<Stake> stakes) {
    return new Shares(total, pack, Stake.sum(stakes)).parts(stakes);
  }

  private List<Part> parts(List<Stake> stakes) {
    BigInteger[] packs = new BigInteger[stakes.size()];
    BigInteger[] remainders = new BigInteger[stakes.size()];
    BigInteger left = total.divide(pack);
    BigInteger divisor = weights.multiply(pack);
    for (int i = 0; i < packs.length; i++) {
      BigInteger[] division = stakes.get(i).weight().multiply(total).divideAndRemainder(divisor);
      packs[i] = division[0];
      remainders[i] = division[1];
      left = left.subtract(division[0]);
    }
    Cut cut = Cut.of(remainders, left.intValueExact(), stakes);
    List<Part> parts = new ArrayList<>(packs.length);
    for (int i = 0; i < packs.length; i++) {
      parts.add(part(stakes.get(i), packs[i], cut.odd(remainders[i], stakes.get(i).place())));
    }
    return parts;
  }

  private Part part(Stake stake, BigInteger packs, Odd odd) {
    BigInteger rounded =
        switch (odd) {
          case Odd.None _, Odd.RoundedDown _, Odd.LaterInQueue _ -> packs;
          case Odd.LargestRemainder _, Odd.FirstInQueue _ -> packs.add(BigInteger.ONE);
        };
    return new Part(rounded.multiply(pack), new Why.Share(stake.weight(), weights, total, odd));
  }
}
