package org.commonweal.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.commonweal.kernel.Quantity;
import org.junit.jupiter.api.Test;

class PercentTest {

  @Test
  void roundsDownOrUpToWholeUnits() {
    for (int total = 0; total < 300; total++) {
      for (int percent = 0; percent <= 100; percent++) {
        BigInteger whole = BigInteger.valueOf(total);
        int exact = total * percent;
        assertThat(new Percent(percent).down(whole)).isEqualTo(exact / 100);
        assertThat(new Percent(percent).up(whole)).isEqualTo((exact + 99) / 100);
      }
    }
    assertThat(new Percent(100).down(Quantity.MAX)).isEqualTo(Quantity.MAX);
    assertThatThrownBy(() -> new Percent(101)).isInstanceOf(IllegalArgumentException.class);
  }
}
