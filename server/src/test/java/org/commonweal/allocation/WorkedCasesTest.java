package org.commonweal.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweal.allocation.Inputs.NO_CAP;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The worked cases of the rules for giving out in a round, by number.
class WorkedCasesTest {

  private static final int XAVIER = 0;
  private static final int YARA = 1;
  private static final int QUENTIN = 10;
  private static final int ROSA = 11;

  @Test
  void case8TheStoryGivesEighty() throws IOException {
    Ration ration = tomatoes(Strategy.PROPORTIONAL, 80).ration();

    assertThat(ration.allocations()).hasSize(20);
    assertThat(ration.given()).isEqualTo(80);
    assertThat(ration.left()).isZero();
    assertThat(of(ration, XAVIER).amount()).isEqualTo(5);
    assertThat(why(ration, XAVIER)).isEqualTo(new Why.Capped(BigInteger.valueOf(5)));
    assertThat(of(ration, YARA).amount()).isEqualTo(3);
    assertThat(why(ration, YARA)).isEqualTo(new Why.InFull());
    assertThat(ration.sentBack()).isEmpty();
  }

  @Test
  void case9SecondWeekInOrder() throws IOException {
    Ration ration = tomatoes(Strategy.IN_ORDER, 61).ration();

    assertThat(Inputs.amounts(ration))
        .containsExactly(5, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 2, 0, 0, 0, 0, 0, 0);
    assertThat(why(ration, 13)).isEqualTo(new Why.StockEnded(BigInteger.TWO));
    assertThat(why(ration, 14)).isEqualTo(new Why.StockEnded(BigInteger.ZERO));
  }

  @Test
  void case9SecondWeekProportional() throws IOException {
    Ration ration = tomatoes(Strategy.PROPORTIONAL, 61).ration();

    assertThat(Inputs.amounts(ration))
        .containsExactly(5, 2, 5, 5, 5, 5, 5, 5, 5, 5, 4, 2, 1, 1, 1, 1, 1, 1, 1, 1);
    assertThat(ration.sentBack()).containsExactly(Inputs.id(YARA), Inputs.id(ROSA));
    assertThat(why(ration, YARA)).isEqualTo(share(3, 110, 56, new Odd.FirstInQueue(2, 10, 2)));
    assertThat(why(ration, 2)).isEqualTo(share(9, 110, 56, new Odd.LargestRemainder()));
    assertThat(why(ration, QUENTIN)).isEqualTo(share(8, 110, 56, new Odd.RoundedDown()));
    assertThat(why(ration, 12)).isEqualTo(share(3, 110, 56, new Odd.LaterInQueue(13, 10, 2)));
  }

  @Test
  void case9SecondWeekEqual() throws IOException {
    Ration ration = tomatoes(Strategy.EQUAL, 61).ration();

    long[] expected = LongStream.generate(() -> 3).limit(20).toArray();
    expected[XAVIER] = 4;
    assertThat(Inputs.amounts(ration)).containsExactly(expected);
  }

  @Test
  void case10InOrderServesNeedsBeforeWants() {
    Inputs inputs =
        Inputs.of(Strategy.IN_ORDER, 30)
            .people(5, NO_CAP)
            .tier("need", 10, 10, 10)
            .tier("want", 0, 0, 0, 5, 5);

    assertThat(inputs.amounts()).containsExactly(10, 10, 10, 0, 0);
    assertThat(inputs.stock(33).amounts()).containsExactly(10, 10, 10, 3, 0);
  }

  @Test
  void case11ProportionalNeedsFirst() {
    Inputs inputs =
        Inputs.of(Strategy.PROPORTIONAL, 20)
            .people(5, 8)
            .tier("need", 10, 10, 10)
            .tier("want", 0, 0, 0, 5, 5);

    assertThat(inputs.amounts()).containsExactly(7, 7, 6, 0, 0);
  }

  @Test
  void case11ProportionalAlike() {
    Inputs inputs =
        Inputs.of(Strategy.PROPORTIONAL, 20).people(5, 8).tier("alike", 10, 10, 10, 5, 5);

    assertThat(inputs.amounts()).containsExactly(5, 5, 5, 3, 2);
  }

  @Test
  void case11ProportionalSmallFigures() {
    assertThat(proportional(10, 10, 20, 5)).containsExactly(8, 2);
    assertThat(proportional(7, NO_CAP, 10, 10, 10)).containsExactly(3, 2, 2);
    assertThat(proportional(2, NO_CAP, 1, 1, 1, 1, 1)).containsExactly(1, 1, 0, 0, 0);
    assertThat(proportional(22, NO_CAP, 15, 7)).containsExactly(15, 7);
  }

  @Test
  void case12EqualLiftsTheOthersWhenOneIsSatisfied() {
    Inputs inputs = Inputs.of(Strategy.EQUAL, 10).people(3, NO_CAP).tier("need", 1, 20, 20);

    assertThat(inputs.amounts()).containsExactly(1, 5, 4);
  }

  @Test
  void case12NextWeekTheOthersComeFirst() {
    Inputs first = Inputs.of(Strategy.EQUAL, 3).people(5, NO_CAP).tier("need", 3, 3, 3, 3, 3);
    Inputs second = first.queue(3, 4, 0, 1, 2);

    assertThat(first.amounts()).containsExactly(1, 1, 1, 0, 0);
    assertThat(first.ration().sentBack()).containsExactly(Inputs.id(0), Inputs.id(1), Inputs.id(2));
    assertThat(second.amounts()).containsExactly(1, 0, 0, 1, 1);
    assertThat(second.ration().sentBack())
        .containsExactly(Inputs.id(3), Inputs.id(4), Inputs.id(0));
  }

  @Test
  void case13EggsStayInTheirPacks() {
    Inputs eggs =
        Inputs.of(Strategy.PROPORTIONAL, 22).pack(6).people(2, NO_CAP).tier("need", 12, 12);

    assertThat(eggs.amounts()).containsExactly(12, 6);
    assertThat(eggs.ration().left()).isEqualTo(4);
  }

  @Test
  void case14TheCapIsPerPersonAndRound() {
    Inputs asked = Inputs.of(Strategy.IN_ORDER, 100).people(1, 5).tier("need", 20);

    assertThat(asked.amounts()).containsExactly(5);
    assertThat(asked.people(1, 3).amounts()).containsExactly(3);
  }

  private static long[] proportional(long stock, long cap, long... asked) {
    return Inputs.of(Strategy.PROPORTIONAL, stock)
        .people(asked.length, cap)
        .tier("need", asked)
        .amounts();
  }

  private static Inputs tomatoes(Strategy strategy, long stock) throws IOException {
    try (InputStream file = WorkedCasesTest.class.getResourceAsStream("/tomatoes/needs.csv")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      long[] asked =
          text.lines().skip(1).mapToLong(line -> Long.parseLong(line.split(",", -1)[2])).toArray();
      return Inputs.of(strategy, stock).people(asked.length, 5).tier("need", asked);
    }
  }

  private static Allocation of(Ration ration, int person) {
    return ration.allocations().get(person);
  }

  private static Why why(Ration ration, int person) {
    return of(ration, person).portions().getFirst().why();
  }

  private static Why share(long basis, long total, long stock, Odd odd) {
    return new Why.Share(
        BigInteger.valueOf(basis), BigInteger.valueOf(total), BigInteger.valueOf(stock), odd);
  }
}
