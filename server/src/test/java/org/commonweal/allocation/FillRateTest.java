package org.commonweal.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FillRateTest {

  @Test
  void isRoundedDown() {
    assertThat(rate(1, 3).percent()).isEqualTo(33);
    assertThat(rate(2, 3).percent()).isEqualTo(66);
    assertThat(rate(0, 3).percent()).isZero();
  }

  @Test
  void isAHundredOnlyIfMetInFull() {
    assertThat(rate(999_999, 1_000_000).percent()).isEqualTo(99);
    assertThat(rate(1_000_000, 1_000_000).percent()).isEqualTo(100);
  }

  @Test
  void isOverflownByNoAmount() {
    BigInteger most = BigInteger.TWO.pow(127);
    assertThat(FillRate.of(most.subtract(BigInteger.ONE), most).percent()).isEqualTo(99);
  }

  @Test
  void isLowestForWhoeverGotTheLeastOfWhatTheyAsked() {
    assertThat(FillRate.lowest(List.of(got(5, 10), got(1, 3), got(3, 3))))
        .contains(new FillRate(33));
    assertThat(FillRate.lowest(List.of())).isEmpty();
  }

  private static FillRate rate(long received, long asked) {
    return FillRate.of(BigInteger.valueOf(received), BigInteger.valueOf(asked));
  }

  private static Allocation got(long amount, long asked) {
    return new Allocation(
        new UUID(0, asked), BigInteger.valueOf(asked), BigInteger.valueOf(amount), List.of());
  }
}
