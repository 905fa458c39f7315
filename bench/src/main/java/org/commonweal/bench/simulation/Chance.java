package org.commonweal.bench.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// All chance there is in a simulation, from its seed.
final class Chance {

  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  /// From `least` to `most`, both possible.
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  <T> T of(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /// Up to `most` different ones of them.
  <T> List<T> some(Collection<T> all, int most) {
    List<T> left = new ArrayList<>(all);
    List<T> taken = new ArrayList<>();
    for (int i = between(1, most); i > 0 && !left.isEmpty(); i--) {
      taken.add(left.remove(random.nextInt(left.size())));
    }
    return taken;
  }

  UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  long seed() {
    return random.nextLong();
  }
}
