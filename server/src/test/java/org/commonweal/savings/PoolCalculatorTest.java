package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refused;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PoolCalculatorTest {

  private static final BigInteger LARGEST =
      new BigInteger("170141183460469231731687303715884105727");
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  @Test
  void case1TotalPool() {
    BigInteger million = BigInteger.valueOf(1_000_000);
    assertThat(PoolCalculator.calculateTotalPool(million, 10)).isEqualTo("10000000");
    for (long amount : new long[] {0, -1}) {
      refuses("3001 InvalidAmount", () -> total(amount, 10));
    }
    refuses("3001 InvalidAmount", () -> total(0, 0));
    refuses("1003 InvalidState", () -> total(1_000_000, 0));
    refuses("1003 InvalidState", () -> total(1_000_000, -1));
    refuses("9001 InternalError", () -> PoolCalculator.calculateTotalPool(LARGEST, 2));
    assertThat(PoolCalculator.calculateTotalPool(LARGEST, 1)).isEqualTo(LARGEST);
    refuses(
        "9001 InternalError",
        () -> PoolCalculator.calculateTotalPool(LARGEST.add(BigInteger.ONE), 1));
    refuses("9001 InternalError", () -> PoolCalculator.calculateTotalPool(LARGEST, Long.MAX_VALUE));
  }

  private static BigInteger total(long amount, long members) {
    return PoolCalculator.calculateTotalPool(BigInteger.valueOf(amount), members);
  }

  @Test
  void case2Percentage() {
    List<Integer> percent =
        LongStream.rangeClosed(0, 3)
            .mapToObj(paid -> pool(3, paid).completionPercentage())
            .toList();
    assertThat(percent).containsExactly(0, 33, 66, 100);
    assertThat(pool(3, 3).remainingContributionsNeeded()).isZero();
    assertThat(pool(3, 3).isComplete()).isTrue();
    assertThat(pool(3, 2).isComplete()).isFalse();
    assertThat(pool(3, 5).completionPercentage()).isEqualTo(100);
    assertThat(pool(3, 5).remainingContributionsNeeded()).isZero();
    assertThat(pool(0, 0).completionPercentage()).isZero();
    refuses("3001 InvalidAmount", () -> PoolCalculator.validatePoolReadyForPayout(pool(0, 0)));
    assertThat(pool(Long.MAX_VALUE, Long.MAX_VALUE - 1).completionPercentage()).isEqualTo(99);
  }

  @Test
  void case3Readiness() {
    assertThatCode(() -> ready(5, 500, true)).doesNotThrowAnyException();
    refuses("3001 InvalidAmount", () -> ready(5, 499, true));
    refuses("3001 InvalidAmount", () -> ready(5, 501, true));
    for (long collected : new long[] {0, 400, 499, 500, 501}) {
      refuses("3003 CycleNotComplete", () -> ready(4, collected, false));
      refuses("3003 CycleNotComplete", () -> ready(4, collected, true));
    }
    refuses("3003 CycleNotComplete", () -> ready(5, 500, false));
    assertThat(pool(5, 5).returnAmount()).isEqualTo("500");
  }

  @Test
  void refusesWithTheStatusOfTheTable() {
    assertThat(SavingsError.INVALID_AMOUNT.kind()).isEqualTo(Kind.INVALID);
    assertThat(SavingsError.INTERNAL_ERROR.kind()).isEqualTo(Kind.INVALID);
    assertThat(SavingsError.INVALID_STATE.kind()).isEqualTo(Kind.CONFLICT);
    assertThat(SavingsError.CYCLE_NOT_COMPLETE.kind()).isEqualTo(Kind.CONFLICT);
  }

  /// The repetition is the seed.
  @RepeatedTest(200)
  void isReadyExactlyWhenAllIsThere(RepetitionInfo seed) {
    var random = new Random(seed.getCurrentRepetition());
    BigInteger amount = new BigInteger(1 + random.nextInt(126), random).add(BigInteger.ONE);
    long members = random.nextInt(1, 101);
    long paid = random.nextInt((int) members + 1);
    var fits = amount.multiply(BigInteger.valueOf(members)).bitLength() <= 127;
    if (!fits) {
      refuses("9001 InternalError", () -> PoolCalculator.calculateTotalPool(amount, members));
      return;
    }
    BigInteger total = PoolCalculator.calculateTotalPool(amount, members);
    BigInteger collected = amount.multiply(BigInteger.valueOf(paid));
    var pool = new PoolInfo(ID, 0, members, amount, total, collected, paid, paid == members);
    assertThat(pool.completionPercentage()).isBetween(0, 100);
    assertThat(pool.completionPercentage() == 100).isEqualTo(pool.isComplete());
    assertThat(pool.remainingContributionsNeeded()).isEqualTo(members - paid);
    if (paid == members) {
      assertThatCode(() -> PoolCalculator.validatePoolReadyForPayout(pool))
          .doesNotThrowAnyException();
    } else {
      refuses("3003 CycleNotComplete", () -> PoolCalculator.validatePoolReadyForPayout(pool));
    }
  }

  private static final CircleId ID = new CircleId(new UUID(0, 1));

  private static PoolInfo pool(long members, long paid) {
    BigInteger total = HUNDRED.multiply(BigInteger.valueOf(members));
    BigInteger collected = HUNDRED.multiply(BigInteger.valueOf(paid));
    return new PoolInfo(ID, 0, members, HUNDRED, total, collected, paid, paid >= members);
  }

  private static void ready(long paid, long collected, boolean complete) {
    PoolCalculator.validatePoolReadyForPayout(
        new PoolInfo(
            ID,
            0,
            5,
            HUNDRED,
            BigInteger.valueOf(500),
            BigInteger.valueOf(collected),
            paid,
            complete));
  }

  private static void refuses(String error, ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              var refusal = (SavingsRefusal) refused.refusal();
              assertThat(refusal.code() + " " + refusal.name()).isEqualTo(error);
            });
  }
}
