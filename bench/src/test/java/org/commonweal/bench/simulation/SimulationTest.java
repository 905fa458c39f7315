package org.commonweal.bench.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A short simulation; `./commonweal bench simulate --minutes 10` is a long one.
class SimulationTest {

  private static final int STEPS = 80;

  @Test
  void everythingIsAsTheModelSaysWhateverFails() {
    long seed = System.nanoTime();
    try (Simulation simulation = Simulation.of(seed)) {
      Tally tally = simulation.run(step -> step < STEPS);
      assertThat(tally.missing()).as("seed " + seed).isEmpty();
    }
  }
}
