package org.commonweal.bench.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A short simulation, the same each time; `./commonweal bench simulate --minutes 10` is a long one
/// with another seed in each run.
class SimulationTest {

  /// Counts places by a day that others have passed by.
  private static final long SEED = 46272013616361L;

  private static final int STEPS = 80;

  @Test
  void everythingIsAsTheModelSaysWhateverFails() {
    try (Simulation simulation = Simulation.of(SEED)) {
      Tally tally = simulation.run(step -> step < STEPS);
      assertThat(tally.missing()).isEmpty();
    }
  }
}
