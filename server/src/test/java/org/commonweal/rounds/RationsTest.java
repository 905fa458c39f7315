package org.commonweal.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonweal.allocation.Claim;
import org.commonweal.allocation.Recipient;
import org.commonweal.allocation.Strategy;
import org.commonweal.allocation.Terms;
import org.commonweal.allocation.Tier;
import org.commonweal.kernel.Quantity;
import org.junit.jupiter.api.Test;

class RationsTest {

  private static final UUID SOMEBODY = new UUID(0, 1);

  private final Rations rations = new Rations();
  private final List<Inputs> read = new ArrayList<>();

  @Test
  void computesOnceForRoundsThatArePaidSideBySide() {
    for (int chunk = 0; chunk < 5; chunk++) {
      for (int stock = 1; stock <= 3; stock++) {
        assertThat(ration(stock)).isEqualTo(BigInteger.valueOf(stock));
      }
    }
    assertThat(read).hasSize(3);
    for (int stock = 4; stock < 20; stock++) {
      ration(stock);
    }
    ration(1);
    assertThat(read).hasSize(20);
  }

  private BigInteger ration(int stock) {
    Inputs inputs = inputs(stock);
    return rations
        .of(Frozen.of(inputs).hash(), () -> seen(inputs))
        .allocations()
        .getFirst()
        .amount();
  }

  private Inputs seen(Inputs inputs) {
    read.add(inputs);
    return inputs;
  }

  private static Inputs inputs(int stock) {
    return new Inputs(
        "pool",
        new UUID(0, 2),
        new UUID(0, 3),
        new Terms(BigInteger.valueOf(stock), BigInteger.ONE, Strategy.EQUAL),
        List.of(new Recipient(SOMEBODY, Quantity.MAX, 1)),
        List.of(new Tier("all", List.of(new Claim(SOMEBODY, BigInteger.valueOf(100))))));
  }

  @Test
  void readsNoInputsOfRulesThatItDoesNotKnow() {
    var written = new ByteArrayOutputStream();
    InputsJson.write(inputs(7), written);
    String json = written.toString(StandardCharsets.UTF_8);
    assertThat(read(json)).isEqualTo(inputs(7));
    assertThatThrownBy(() -> read(json.replace("\"rule\":\"1\"", "\"rule\":\"2\"")))
        .hasMessageContaining("rule: 2");
  }

  private static Inputs read(String json) {
    return InputsJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
