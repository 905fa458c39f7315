package org.commonweal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Two servers on one database for a moment; `./commonweal bench pair --seconds 60` is longer.
class PairTest {

  @Test
  void whatIsAskedOfBothHappensOnceAndOneGoesOnWithWhatTheOtherWasAt() {
    try (Pair pair = new Pair()) {
      pair.work(Duration.ofSeconds(1));
      assertThat(pair.finding()).contains("paid out once, one of them by both", "verify ok");
    }
  }
}
