package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.commonweal.kernel.Quantity;

/// Makes inputs from a seed: few people or some, small numbers, ties, or numbers near 2^127.
final class RandomInputs {

  private final Random random;
  private final int bits;

  private RandomInputs(long seed, int bits) {
    this.random = new Random(seed);
    this.bits = bits;
  }

  /// Amounts of at most 4 bits, so that ties are frequent and a naive method is fast enough.
  static Inputs small(long seed, Strategy strategy) {
    return new RandomInputs(seed, 4).inputs(strategy, 8);
  }

  /// Amounts of 1 to 127 bits.
  static Inputs any(long seed, Strategy strategy) {
    return new RandomInputs(seed, 1 + (int) (seed % 127)).inputs(strategy, 40);
  }

  private Inputs inputs(Strategy strategy, int most) {
    int people = 1 + random.nextInt(most);
    BigInteger pack =
        random.nextBoolean() ? BigInteger.ONE : BigInteger.valueOf(1 + random.nextInt(6));
    int tiers = 1 + random.nextInt(2);
    List<Tier> claims = new ArrayList<>();
    for (int tier = 0; tier < tiers; tier++) {
      claims.add(new Tier(tier == 0 ? "need" : "want", claims(people)));
    }
    return new Inputs(new Terms(stock(claims), pack, strategy), queue(people), claims);
  }

  private List<Recipient> queue(int people) {
    boolean weighted = random.nextBoolean();
    boolean capped = random.nextBoolean();
    BigInteger cap = capped ? amount().subtract(BigInteger.ONE) : Quantity.MAX;
    List<Recipient> queue = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      BigInteger own = capped && random.nextInt(4) == 0 ? amount() : cap;
      queue.add(new Recipient(Inputs.id(i), own, weighted ? 1 + random.nextInt(4) : 1));
    }
    Collections.shuffle(queue, random);
    return queue;
  }

  private List<Claim> claims(int people) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      if (random.nextInt(5) > 0) {
        claims.add(new Claim(Inputs.id(i), amount()));
      }
    }
    Collections.shuffle(claims, random);
    return claims;
  }

  private BigInteger amount() {
    return new BigInteger(bits, random).max(BigInteger.ONE);
  }

  /// Up to one and a quarter of everything asked.
  private BigInteger stock(List<Tier> tiers) {
    BigInteger asked = BigInteger.ZERO;
    for (Tier tier : tiers) {
      for (Claim claim : tier.claims()) {
        asked = asked.add(claim.asked());
      }
    }
    BigInteger part = asked.multiply(BigInteger.valueOf(random.nextInt(160))).shiftRight(7);
    return part.min(Quantity.MAX);
  }
}
