package org.commonweal.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What holds for every ration, whatever the inputs; a failure names its seed.
class RationingPropertiesTest {

  private static final int SEEDS = 4_000;

  @ParameterizedTest
  @EnumSource
  void sumsAreExactAndNobodyGetsMoreThanAskedOrCapped(Strategy strategy) {
    everywhere(strategy, RationingPropertiesTest::staysWithinItsLimits);
  }

  private static void staysWithinItsLimits(Inputs inputs) {
    Ration ration = inputs.ration();
    Map<UUID, BigInteger> limits =
        inputs.queue().stream().collect(Collectors.toMap(Recipient::id, Recipient::limit));
    BigInteger sum = BigInteger.ZERO;
    for (Allocation each : ration.allocations()) {
      assertThat(each.amount()).isNotNegative().isLessThanOrEqualTo(each.asked());
      assertThat(each.amount())
          .isLessThanOrEqualTo(limits.getOrDefault(each.recipient(), BigInteger.ZERO));
      assertThat(each.amount().mod(inputs.terms().pack())).isZero();
      assertThat(sum(each.portions().stream().map(Portion::amount).toList()))
          .isEqualTo(each.amount());
      sum = sum.add(each.amount());
    }
    assertThat(ration.given()).isEqualTo(sum);
    assertThat(ration.given().add(ration.left())).isEqualTo(inputs.terms().stock());
    assertThat(ration.left()).isNotNegative();
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsStranded(Strategy strategy) {
    everywhere(
        strategy,
        inputs -> {
          Ration ration = inputs.ration();
          boolean everybodyAtBound =
              portions(ration).stream().allMatch(each -> each.amount().equals(each.bound()));
          assertThat(everybodyAtBound || ration.left().compareTo(inputs.terms().pack()) < 0)
              .isTrue();
        });
  }

  @ParameterizedTest
  @EnumSource
  void everyAmountFollowsFromItsReason(Strategy strategy) {
    everywhere(
        strategy,
        inputs ->
            portions(inputs.ration())
                .forEach(portion ->
                    assertThat(recomputed(portion, inputs.terms().pack()))
                        .as("%s", portion)
                        .isEqualTo(portion.amount())));
  }

  private static BigInteger recomputed(Portion portion, BigInteger pack) {
    return switch (portion.why()) {
      case Why.InFull _ -> portion.asked();
      case Why.Capped capped -> wholePacks(capped.cap(), pack);
      case Why.CutToPacks cut -> wholePacks(portion.asked(), cut.pack());
      case Why.StockEnded ended -> wholePacks(ended.there(), pack);
      case Why.Share share -> rounded(share, pack);
    };
  }

  private static BigInteger rounded(Why.Share share, BigInteger pack) {
    BigInteger down = wholePacks(share.exact().whole(), pack);
    return switch (share.odd()) {
      case Odd.None _, Odd.RoundedDown _, Odd.LaterInQueue _ -> down;
      case Odd.LargestRemainder _, Odd.FirstInQueue _ -> down.add(pack);
    };
  }

  private static BigInteger wholePacks(BigInteger amount, BigInteger pack) {
    return amount.subtract(amount.mod(pack));
  }

  @ParameterizedTest
  @EnumSource
  void theSameInputsGiveTheSameRation(Strategy strategy) {
    everywhere(strategy, inputs -> assertThat(inputs.ration()).isEqualTo(inputs.ration()));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IN_ORDER")
  void theOrderOfClaimsDoesNotMatter(Strategy strategy) {
    everywhere(
        strategy,
        inputs -> {
          Ration ration = inputs.ration();
          Ration other = shuffled(inputs).ration();
          assertThat(other.allocations()).containsExactlyInAnyOrderElementsOf(ration.allocations());
          assertThat(other.sentBack()).isEqualTo(ration.sentBack());
        });
  }

  private static Inputs shuffled(Inputs inputs) {
    List<Tier> tiers = new ArrayList<>();
    for (Tier tier : inputs.tiers()) {
      List<Claim> claims = new ArrayList<>(tier.claims());
      Collections.shuffle(claims, new Random(claims.size()));
      tiers.add(new Tier(tier.name(), claims));
    }
    return new Inputs(inputs.terms(), inputs.queue(), tiers);
  }

  /// Nobody below the bound could get a pack more, unless from somebody who then had less per
  /// weight than that.
  @ParameterizedTest
  @EnumSource(names = "EQUAL")
  void equalIsMaxMinFair(Strategy strategy) {
    everywhere(
        strategy,
        inputs -> {
          for (Tier tier : inputs.tiers()) {
            List<Outcome> outcomes = Outcome.of(tier.name(), inputs);
            outcomes.stream()
                .filter(poor -> poor.amount().compareTo(poor.bound()) < 0)
                .forEach(poor -> outcomes.forEach(rich -> rich.keeps(poor, inputs)));
          }
        });
  }

  private record Outcome(BigInteger weight, BigInteger amount, BigInteger bound) {

    static List<Outcome> of(String tier, Inputs inputs) {
      Map<UUID, Integer> weights =
          inputs.queue().stream().collect(Collectors.toMap(Recipient::id, Recipient::weight));
      List<Outcome> outcomes = new ArrayList<>();
      for (Allocation each : inputs.ration().allocations()) {
        BigInteger weight = BigInteger.valueOf(weights.getOrDefault(each.recipient(), 0));
        each.portions().stream()
            .filter(portion -> portion.tier().equals(tier))
            .map(portion -> new Outcome(weight, portion.amount(), portion.bound()))
            .forEach(outcomes::add);
      }
      return outcomes;
    }

    void keeps(Outcome poor, Inputs inputs) {
      BigInteger raised = poor.amount.add(inputs.terms().pack());
      BigInteger lowered = amount.subtract(inputs.terms().pack());
      assertThat(lowered.multiply(poor.weight))
          .as("%s could give to %s", this, poor)
          .isLessThanOrEqualTo(raised.multiply(weight));
    }
  }

  /// The level is the proof of the shares: whoever has the bound could not go beyond it at that
  /// level, all others share what is there, and rounding moves nobody by a pack.
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IN_ORDER")
  void everybodyStandsAtTheSameLevelOrAtTheBound(Strategy strategy) {
    everywhere(strategy, inputs -> level(portions(inputs.ration()), inputs.terms().pack()));
  }

  private static void level(List<Portion> portions, BigInteger pack) {
    List<Why.Share> shares =
        portions.stream()
            .filter(each -> each.why() instanceof Why.Share)
            .map(each -> (Why.Share) each.why())
            .toList();
    if (shares.isEmpty()) {
      return;
    }
    Why.Share first = shares.getFirst();
    assertThat(shares).allMatch(each -> each.stock().equals(first.stock()));
    assertThat(sum(shares.stream().map(Why.Share::basis).toList())).isEqualTo(first.total());
    BigInteger given = BigInteger.ZERO;
    for (Portion each : portions) {
      if (each.why() instanceof Why.Share share) {
        given = given.add(each.amount());
        BigInteger exact = share.stock().multiply(share.basis());
        assertThat(each.bound().multiply(first.total())).isGreaterThan(exact);
        assertThat(each.amount().multiply(first.total()).subtract(exact).abs())
            .isLessThan(pack.multiply(first.total()));
      }
    }
    assertThat(given).isEqualTo(first.stock());
  }

  /// The queue decides only among equal remainders: whoever was passed over stood behind everybody
  /// who was served by place, and those and nobody else are sent back.
  @ParameterizedTest
  @EnumSource
  void theQueueServesWhoStandsFirst(Strategy strategy) {
    everywhere(
        strategy,
        inputs -> {
          Ration ration = inputs.ration();
          int last = 0;
          int firstPassedOver = Integer.MAX_VALUE;
          for (Portion portion : portions(ration)) {
            if (portion.why() instanceof Why.Share share) {
              switch (share.odd()) {
                case Odd.FirstInQueue first -> last = Math.max(last, first.place());
                case Odd.LaterInQueue later ->
                    firstPassedOver = Math.min(firstPassedOver, later.place());
                case Odd.None _, Odd.RoundedDown _, Odd.LargestRemainder _ -> {}
              }
            }
          }
          assertThat(last).isLessThan(firstPassedOver);
          assertThat(ration.sentBack()).doesNotHaveDuplicates();
          assertThat(ration.sentBack().isEmpty()).isEqualTo(last == 0);
        });
  }

  private static List<Portion> portions(Ration ration) {
    return ration.allocations().stream().flatMap(each -> each.portions().stream()).toList();
  }

  private static BigInteger sum(List<BigInteger> amounts) {
    return amounts.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static void everywhere(Strategy strategy, Consumer<Inputs> property) {
    over(seed -> RandomInputs.small(seed, strategy), property);
    over(seed -> RandomInputs.any(seed, strategy), property);
  }

  private static void over(LongFunction<Inputs> make, Consumer<Inputs> property) {
    for (long seed = 0; seed < SEEDS; seed++) {
      Inputs inputs = make.apply(seed);
      try {
        property.accept(inputs);
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("seed " + seed + ": " + inputs, failure);
      }
    }
  }
}
