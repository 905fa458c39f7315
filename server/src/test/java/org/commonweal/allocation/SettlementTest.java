package org.commonweal.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SettlementTest {

  @RepeatedTest(200)
  void suggestsTheFewestPaymentsAmongUpToTwelve(RepetitionInfo seed) {
    var random = new Random(seed.getCurrentRepetition());
    int people = 1 + random.nextInt(seed.getCurrentRepetition() <= 10 ? 12 : 8);
    List<BigInteger> balances = balances(people, 1 + random.nextInt(12), random);
    List<Settlement.Payment> payments = Settlement.suggest(balances);
    settles(payments, balances);
    List<BigInteger> open = balances.stream().filter(one -> one.signum() != 0).toList();
    assertThat(payments).hasSize(fewest(open.stream().mapToLong(BigInteger::longValue).toArray()));
  }

  /// By trying every payment that clears somebody: whoever comes first settles with each of those
  /// on the other side in turn.
  private static int fewest(long[] open) {
    int first = 0;
    while (first < open.length && open[first] == 0) {
      first++;
    }
    if (first == open.length) {
      return 0;
    }
    int best = Integer.MAX_VALUE;
    for (int other = first + 1; other < open.length; other++) {
      if (Long.signum(open[other]) == -Long.signum(open[first])) {
        long[] then = open.clone();
        then[other] += then[first];
        then[first] = 0;
        best = Math.min(best, 1 + fewest(then));
        if (then[other] == 0) {
          break;
        }
      }
    }
    return best;
  }

  @RepeatedTest(50)
  void clearsEverybodyWithAtMostOnePaymentLessThanPeople(RepetitionInfo seed) {
    var random = new Random(seed.getCurrentRepetition());
    List<BigInteger> balances = balances(2 + random.nextInt(199), 100_000, random);
    settles(Settlement.suggest(balances), balances);
  }

  private static void settles(List<Settlement.Payment> payments, List<BigInteger> balances) {
    List<BigInteger> left = new ArrayList<>(balances);
    for (Settlement.Payment payment : payments) {
      assertThat(payment.amount()).isPositive();
      assertThat(balances.get(payment.from()).signum()).isNegative();
      assertThat(balances.get(payment.to()).signum()).isPositive();
      left.set(payment.from(), left.get(payment.from()).add(payment.amount()));
      left.set(payment.to(), left.get(payment.to()).subtract(payment.amount()));
    }
    assertThat(left).allMatch(one -> one.signum() == 0);
    long open = balances.stream().filter(one -> one.signum() != 0).count();
    assertThat((long) payments.size()).isLessThanOrEqualTo(Math.max(0, open - 1));
  }

  @Test
  void takesNoTimeForTwoHundred() {
    List<BigInteger> balances = balances(200, 1_000_000, new Random(1));
    Settlement.suggest(balances);
    long begin = System.nanoTime();
    Settlement.suggest(balances);
    assertThat((System.nanoTime() - begin) / 1_000_000).isLessThanOrEqualTo(50);
  }

  @Test
  void refusesBalancesThatDoNotAddUp() {
    assertThatIllegalArgumentException().isThrownBy(() -> Settlement.suggest(Inputs.numbers(1, 1)));
    assertThat(Settlement.suggest(List.of())).isEmpty();
  }

  @Test
  void dividesEachDebtorsPartInProportionToWhatPayersOverpaid() {
    // 900 paid by a (600) and b (300) for a, b, c, d.
    assertThat(
            Debts.of(
                Inputs.numbers(60000, 30000, 0, 0), Inputs.numbers(22500, 22500, 22500, 22500)))
        .containsExactly(
            new Debts.Debt(2, 0, BigInteger.valueOf(18750)),
            new Debts.Debt(2, 1, BigInteger.valueOf(3750)),
            new Debts.Debt(3, 0, BigInteger.valueOf(18750)),
            new Debts.Debt(3, 1, BigInteger.valueOf(3750)));
  }

  @RepeatedTest(100)
  void rowsAndColumnsOfDebtsAddUp(RepetitionInfo seed) {
    var random = new Random(seed.getCurrentRepetition());
    int people = 1 + random.nextInt(20);
    List<BigInteger> given = amounts(people, random);
    BigInteger total = Sum.of(given.toArray(BigInteger[]::new));
    List<BigInteger> weights = random.longs(people, 1, 9).mapToObj(BigInteger::valueOf).toList();
    List<BigInteger> parts =
        Shares.split(total, weights, IntStream.range(0, people).boxed().toList()).stream()
            .map(Part::amount)
            .toList();
    BigInteger[] net = new BigInteger[people];
    java.util.Arrays.fill(net, BigInteger.ZERO);
    for (Debts.Debt debt : Debts.of(given, parts)) {
      assertThat(debt.amount()).isPositive();
      net[debt.debtor()] = net[debt.debtor()].subtract(debt.amount());
      net[debt.creditor()] = net[debt.creditor()].add(debt.amount());
    }
    for (int i = 0; i < people; i++) {
      assertThat(net[i]).isEqualTo(given.get(i).subtract(parts.get(i)));
    }
  }

  private static List<BigInteger> amounts(int people, Random random) {
    return LongStream.range(0, people)
        .mapToObj(_ -> BigInteger.valueOf(random.nextBoolean() ? 0 : random.nextInt(10_000)))
        .toList();
  }

  private static List<BigInteger> balances(int people, int most, Random random) {
    List<BigInteger> balances = new ArrayList<>();
    long sum = 0;
    for (int i = 1; i < people; i++) {
      long one = random.nextInt(-most, most + 1);
      sum += one;
      balances.add(BigInteger.valueOf(one));
    }
    balances.add(BigInteger.valueOf(-sum));
    return balances;
  }
}
