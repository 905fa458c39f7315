package org.commonweal.bench;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.commonweal.allocation.Claim;
import org.commonweal.allocation.Ration;
import org.commonweal.allocation.Rationing;
import org.commonweal.allocation.Recipient;
import org.commonweal.allocation.Strategy;
import org.commonweal.allocation.Terms;
import org.commonweal.allocation.Tier;
import org.commonweal.kernel.Quantity;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// One ration of half of what many ask for, everything that it is computed from in memory. JMH
/// makes subclasses of it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Rations {

  /// What people ask for.
  public enum Demands {
    CAPPED("1 to 10, cap 5 x weight 1 to 4"),
    FREE("1 to 1 000 000, no cap"),
    WIDE("1 bit to 100 bits, no cap");

    private final String text;

    Demands(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /// What one computation is given.
  private record Given(Terms terms, List<Recipient> queue, List<Tier> tiers) {}

  @Param("1000")
  int claims;

  @Param("EQUAL")
  Strategy strategy = Strategy.EQUAL;

  @Param("CAPPED")
  Demands demands = Demands.CAPPED;

  private final Random random = new Random(1);
  private Given given = new Given(terms(BigInteger.ONE), List.of(), List.of());

  @Setup
  public void prepare() {
    List<Recipient> queue = queue();
    List<Tier> tiers = tiers();
    BigInteger asked = BigInteger.ZERO;
    for (Claim claim : tiers.getFirst().claims()) {
      asked = asked.add(claim.asked());
    }
    given = new Given(terms(asked.shiftRight(1)), queue, tiers);
  }

  private Terms terms(BigInteger stock) {
    return new Terms(stock, BigInteger.ONE, strategy);
  }

  @Benchmark
  public Ration ration() {
    return Rationing.ration(given.terms(), given.queue(), given.tiers());
  }

  private List<Recipient> queue() {
    BigInteger cap =
        switch (demands) {
          case CAPPED -> BigInteger.valueOf(5);
          case FREE, WIDE -> Quantity.MAX;
        };
    List<Recipient> queue = new ArrayList<>();
    for (int i = 0; i < claims; i++) {
      queue.add(new Recipient(id(i), cap, 1 + random.nextInt(4)));
    }
    Collections.shuffle(queue, random);
    return queue;
  }

  private List<Tier> tiers() {
    Supplier<BigInteger> asked =
        switch (demands) {
          case CAPPED -> () -> between(10);
          case FREE -> () -> between(1_000_000);
          case WIDE -> () -> new BigInteger(1 + random.nextInt(100), random).add(BigInteger.ONE);
        };
    List<Claim> all = new ArrayList<>();
    for (int i = 0; i < claims; i++) {
      all.add(new Claim(id(i), asked.get()));
    }
    return List.of(new Tier("need", all));
  }

  private static UUID id(int person) {
    return new UUID(person * 0x9E3779B97F4A7C15L, person * 0xC2B2AE3D27D4EB4FL);
  }

  private BigInteger between(int most) {
    return BigInteger.valueOf(1 + random.nextInt(most));
  }
}
