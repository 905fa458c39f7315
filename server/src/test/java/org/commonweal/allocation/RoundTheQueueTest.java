package org.commonweal.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Equal shares compared with what people would do by hand: go round the queue and give everybody
/// below the bound one pack, until no pack is left.
class RoundTheQueueTest {

  @Test
  void equalSharesAreThoseOfGoingRoundTheQueue() {
    for (long seed = 0; seed < 10_000; seed++) {
      Inputs inputs = unweighted(RandomInputs.small(seed, Strategy.EQUAL));
      Map<UUID, BigInteger> amounts = new HashMap<>();
      inputs.ration().allocations().forEach(each -> amounts.put(each.recipient(), each.amount()));

      assertThat(amounts).as("seed %d: %s", seed, inputs).isEqualTo(byHand(inputs));
    }
  }

  private static Inputs unweighted(Inputs inputs) {
    List<Recipient> queue =
        inputs.queue().stream().map(each -> new Recipient(each.id(), each.cap(), 1)).toList();
    return new Inputs(inputs.terms(), queue, inputs.tiers());
  }

  private static Map<UUID, BigInteger> byHand(Inputs inputs) {
    Map<UUID, BigInteger> amounts = new HashMap<>();
    BigInteger there = inputs.terms().stock();
    for (Tier tier : inputs.tiers()) {
      Map<UUID, BigInteger> most = most(inputs, tier, amounts);
      tier.claims().forEach(claim -> amounts.putIfAbsent(claim.recipient(), BigInteger.ZERO));
      BigInteger before;
      do {
        before = there;
        there = once(inputs, most, amounts, there);
      } while (!there.equals(before));
    }
    return amounts;
  }

  /// What each may have after the tier.
  private static Map<UUID, BigInteger> most(
      Inputs inputs, Tier tier, Map<UUID, BigInteger> amounts) {
    Map<UUID, BigInteger> most = new HashMap<>();
    for (Claim claim : tier.claims()) {
      BigInteger had = amounts.getOrDefault(claim.recipient(), BigInteger.ZERO);
      most.put(claim.recipient(), had.add(claim.asked()));
    }
    for (Recipient each : inputs.queue()) {
      most.computeIfPresent(each.id(), (_, value) -> value.min(each.limit()));
    }
    return most;
  }

  private static BigInteger once(
      Inputs inputs, Map<UUID, BigInteger> most, Map<UUID, BigInteger> amounts, BigInteger stock) {
    BigInteger there = stock;
    BigInteger pack = inputs.terms().pack();
    for (Recipient each : inputs.queue()) {
      BigInteger more = amounts.getOrDefault(each.id(), BigInteger.ZERO).add(pack);
      boolean wants = more.compareTo(most.getOrDefault(each.id(), BigInteger.ZERO)) <= 0;
      if (wants && there.compareTo(pack) >= 0) {
        amounts.put(each.id(), more);
        there = there.subtract(pack);
      }
    }
    return there;
  }
}
