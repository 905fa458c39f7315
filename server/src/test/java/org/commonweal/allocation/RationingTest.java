package org.commonweal.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.commonweal.allocation.Inputs.NO_CAP;

import java.math.BigInteger;
import java.util.List;
import org.commonweal.kernel.Quantity;
import org.junit.jupiter.api.Test;

class RationingTest {

  @Test
  void aHouseholdOfTwoGetsTwiceTheCapAndTwiceTheEqualShare() {
    Inputs inputs = Inputs.of(Strategy.EQUAL, 12).weights(4, 1, 2, 1).tier("need", 9, 9, 9);

    assertThat(inputs.amounts()).containsExactly(3, 6, 3);
    assertThat(inputs.stock(40).amounts()).containsExactly(4, 8, 4);
    assertThat(inputs.stock(40).ration().left()).isEqualTo(24);
  }

  @Test
  void wantsGetTheStockAndTheCapsThatNeedsLeave() {
    Inputs inputs =
        Inputs.of(Strategy.PROPORTIONAL, 10).people(2, 6).tier("need", 4, 1).tier("want", 4, 4);
    Ration ration = inputs.ration();

    assertThat(Inputs.amounts(ration)).containsExactly(6, 4);
    assertThat(ration.allocations().getFirst().portions())
        .extracting(Portion::tier, Portion::bound, Portion::why)
        .contains(tuple("want", BigInteger.TWO, new Why.Capped(BigInteger.TWO)));
  }

  @Test
  void whatIsLessThanAPackIsNotGivenAndSaysSo() {
    Inputs inputs = Inputs.of(Strategy.EQUAL, 5).pack(6).people(2, NO_CAP).tier("need", 12, 4);
    Ration ration = inputs.ration();

    assertThat(Inputs.amounts(ration)).containsExactly(0, 0);
    assertThat(ration.allocations())
        .extracting(each -> each.portions().getFirst().why())
        .containsExactly(
            new Why.StockEnded(BigInteger.valueOf(5)), new Why.CutToPacks(BigInteger.valueOf(6)));
  }

  @Test
  void nobodyRotatesWhenThereIsOneForEveryTiedRemainder() {
    Ration ration =
        Inputs.of(Strategy.PROPORTIONAL, 4).people(3, NO_CAP).tier("need", 3, 3, 2).ration();

    // 1 1/2, 1 1/2 and 1: one more for one of the two, by place.
    assertThat(ration.sentBack()).containsExactly(Inputs.id(0));
    assertThat(
            Inputs.of(Strategy.PROPORTIONAL, 5)
                .people(3, NO_CAP)
                .tier("need", 3, 3, 1)
                .ration()
                .sentBack())
        .isEmpty();
  }

  @Test
  void worksWithTheLargestNumbers() {
    Claim first = new Claim(Inputs.id(0), Quantity.MAX);
    Claim second = new Claim(Inputs.id(1), Quantity.MAX);
    Terms terms = new Terms(Quantity.MAX, BigInteger.ONE, Strategy.PROPORTIONAL);
    List<Recipient> queue =
        List.of(
            new Recipient(Inputs.id(0), Quantity.MAX, 1_000),
            new Recipient(Inputs.id(1), Quantity.MAX, 1));
    Ration ration =
        Rationing.ration(terms, queue, List.of(new Tier("need", List.of(first, second))));

    BigInteger half = BigInteger.TWO.pow(126);
    assertThat(ration.given()).isEqualTo(Quantity.MAX);
    assertThat(ration.allocations())
        .extracting(Allocation::amount)
        .containsExactly(half, half.subtract(BigInteger.ONE));
  }

  @Test
  void nobodyAndNothingGiveAnEmptyRation() {
    for (Strategy strategy : Strategy.values()) {
      Ration ration = Inputs.of(strategy, 7).ration();

      assertThat(ration.allocations()).isEmpty();
      assertThat(ration.left()).isEqualTo(7);
      assertThat(Inputs.of(strategy, 0).people(2, NO_CAP).tier("need", 1, 2).amounts())
          .containsExactly(0, 0);
    }
  }

  @Test
  void refusesInputsThatCannotBe() {
    Inputs one = Inputs.of(Strategy.EQUAL, 1).people(1, NO_CAP);
    Claim claim = new Claim(Inputs.id(0), BigInteger.ONE);
    List<Tier> twice = List.of(new Tier("need", List.of(claim, claim)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rationing.ration(one.terms(), one.queue(), twice));
    assertThatIllegalArgumentException().isThrownBy(() -> one.tier("need", 1, 1).ration());
    assertThatIllegalArgumentException().isThrownBy(() -> one.queue(0, 0).ration());
    assertThatIllegalArgumentException().isThrownBy(() -> one.stock(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> one.pack(0));
    assertThatIllegalArgumentException().isThrownBy(() -> one.weights(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> one.weights(1, 1_001));
    assertThatIllegalArgumentException().isThrownBy(() -> one.people(1, -1));
  }
}
