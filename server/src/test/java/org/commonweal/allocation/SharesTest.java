package org.commonweal.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.commonweal.kernel.Quantity;
import org.junit.jupiter.api.Test;

class SharesTest {

  @Test
  void givesOddUnitsToTheLargestRemainders() {
    // 10 by 6, 3 and 2 of 11: 5 5/11, 2 8/11, 1 9/11.
    assertThat(split(10, 6, 3, 2)).containsExactly(5, 3, 2);
  }

  @Test
  void givesAnOddUnitAmongEqualRemaindersToTheLowestPlace() {
    List<Part> parts = Shares.split(BigInteger.TEN, Inputs.numbers(1, 1, 1), List.of(30, 10, 20));

    assertThat(parts).extracting(Part::amount).containsExactlyElementsOf(Inputs.numbers(3, 4, 3));
    assertThat(parts.get(1).why())
        .isEqualTo(
            new Why.Share(
                BigInteger.ONE,
                BigInteger.valueOf(3),
                BigInteger.TEN,
                new Odd.FirstInQueue(10, 3, 1)));
  }

  @Test
  void givesNothingForAWeightOfNothing() {
    assertThat(split(7, 0, 2, 0, 3)).containsExactly(0, 3, 0, 4);
    assertThat(split(0, 1, 1)).containsExactly(0, 0);
  }

  @Test
  void refusesWhatCannotBeSplit() {
    assertThatIllegalArgumentException().isThrownBy(() -> split(1));
    assertThatIllegalArgumentException().isThrownBy(() -> split(1, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> split(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> split(1, 2, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shares.split(BigInteger.ONE, Inputs.numbers(1, 1), List.of(1, 1)));
  }

  @Test
  void addsUpToTheTotalAndMovesNobodyByAUnit() {
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      int bits = 1 + random.nextInt(127);
      List<BigInteger> weights =
          IntStream.range(0, 1 + random.nextInt(9))
              .mapToObj(_ -> new BigInteger(bits, random).add(BigInteger.ONE).min(Quantity.MAX))
              .toList();
      BigInteger total = new BigInteger(1 + random.nextInt(127), random);
      List<Part> parts =
          Shares.split(total, weights, IntStream.range(0, weights.size()).boxed().toList());

      assertThat(parts.stream().map(Part::amount).reduce(BigInteger.ZERO, BigInteger::add))
          .as("seed %d", seed)
          .isEqualTo(total);
      assertThat(parts)
          .as("seed %d", seed)
          .allMatch(part ->
              part.why() instanceof Why.Share share
                  && part.amount().subtract(share.exact().whole()).bitLength() <= 1);
    }
  }

  private static long[] split(long total, long... weights) {
    List<Integer> places = IntStream.range(0, weights.length).boxed().toList();
    return Shares.split(BigInteger.valueOf(total), Inputs.numbers(weights), places).stream()
        .mapToLong(part -> part.amount().longValueExact())
        .toArray();
  }
}
