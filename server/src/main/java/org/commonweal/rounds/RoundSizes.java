package org.commonweal.rounds;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How many recipients are paid at once: a round of more is paid out in chunks, in the background.
@Component
record RoundSizes(
    @Value("${rounds.at-once:10000}") int atOnce, @Value("${rounds.chunk:1000}") int chunk) {

  RoundSizes {
    if (atOnce < 1 || atOnce > RoundOrder.MAX_AT_ONCE || chunk < 1 || chunk > atOnce) {
      throw new IllegalArgumentException(
          "at once: %d, chunk: %d (expected: 1 to %d, and no more at once)"
              .formatted(atOnce, chunk, RoundOrder.MAX_AT_ONCE));
    }
  }
}
