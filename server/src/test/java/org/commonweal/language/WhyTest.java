package org.commonweal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonweal.allocation.Claim;
import org.commonweal.allocation.Ration;
import org.commonweal.allocation.Rationing;
import org.commonweal.allocation.Recipient;
import org.commonweal.allocation.Strategy;
import org.commonweal.allocation.Terms;
import org.commonweal.allocation.Tier;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.junit.jupiter.api.Test;

class WhyTest {

  private static final Unit TOMATO = new Unit(new UnitId(new UUID(0, 1)), 0);
  private static final Unit KILOGRAM = new Unit(new UnitId(new UUID(0, 2)), 2);

  @Test
  void tellsAnExactShareAndItsRounding() {
    List<String> texts = proportional(TOMATO, 10, 9, 8, 3);
    assertThat(texts)
        .containsExactly(
            "You asked for 9. 10 Tomatoes were left for those who could not be served in"
                + " full, and who asked for 20. The exact share was 4 1/2."
                + " 2 people had the same remainder, and one more was there for 1 of them."
                + " You stood early enough in the queue, at place 1, got it and went to the end."
                + " You got 5.",
            "You asked for 8. 10 Tomatoes were left for those who could not be served in"
                + " full, and who asked for 20. The exact share was 4."
                + " It needed no rounding. You got 4.",
            "You asked for 3. 10 Tomatoes were left for those who could not be served in"
                + " full, and who asked for 20. The exact share was 1 1/2."
                + " 2 people had the same remainder, and one more was there for 1 of them."
                + " You stood too late in the queue, at place 3, which is kept for the next time."
                + " You got 1.");
  }

  @Test
  void tellsACapAndTheEndOfTheStock() {
    Story story = new Story("Yara Silva", "Tomatoes", TOMATO, Strategy.IN_ORDER);
    assertThat(ration(10, Strategy.IN_ORDER, 3, 9).allocations())
        .map(allocation -> Language.ENGLISH.why(allocation, story).getFirst())
        .containsExactly(
            "Yara Silva asked for 3. There was enough for that. Yara Silva got 3.",
            "Yara Silva asked for 9. When the turn came, 7 Tomatoes were left. Yara Silva got 7.");
  }

  @Test
  void tellsEqualParts() {
    Story story = new Story("You", "Tomatoes", TOMATO, Strategy.EQUAL);
    assertThat(ration(9, Strategy.EQUAL, 5, 5, 5).allocations())
        .map(allocation -> Language.ENGLISH.why(allocation, story).getFirst())
        .first()
        .asString()
        .startsWith(
            "You asked for 5. 9 Tomatoes were left for those who could not be served in full, in 3"
                + " equal parts, of which 1 was this share. The exact share was 3.");
  }

  @Test
  void tellsPartsOfAUnitExactly() {
    assertThat(proportional(KILOGRAM, 100, 100, 100, 100).getFirst())
        .contains(
            "You asked for 1.00. 1.00 Tomatoes were left for those who could not be served in"
                + " full, and who asked for 3.00.")
        .contains("The exact share was 1/3.");
  }

  private static List<String> proportional(Unit unit, int stock, int... asked) {
    Story story = new Story("You", "Tomatoes", unit, Strategy.PROPORTIONAL);
    return ration(stock, Strategy.PROPORTIONAL, asked).allocations().stream()
        .map(allocation -> Language.ENGLISH.why(allocation, story).getFirst())
        .toList();
  }

  private static Ration ration(int stock, Strategy strategy, int... asked) {
    List<Recipient> queue =
        IntStream.range(0, asked.length)
            .mapToObj(i -> new Recipient(new UUID(1, i), BigInteger.valueOf(1_000), 1))
            .toList();
    List<Claim> claims =
        IntStream.range(0, asked.length)
            .mapToObj(i -> new Claim(new UUID(1, i), BigInteger.valueOf(asked[i])))
            .toList();
    Terms terms = new Terms(BigInteger.valueOf(stock), BigInteger.ONE, strategy);
    return Rationing.ration(terms, queue, List.of(new Tier("need", claims)));
  }
}
