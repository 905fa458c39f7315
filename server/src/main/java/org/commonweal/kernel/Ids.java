package org.commonweal.kernel;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes UUIDs of version 7: time-ordered, 12 bits of counter, 62 random bits.
public final class Ids {

  private static final int COUNTER_BITS = 12;

  private final InstantSource clock;
  private final RandomGenerator random;
  private long last;

  public Ids(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /// The next id, greater than every id this instance made before.
  public synchronized UUID next() {
    last = Math.max(last + 1, clock.millis() << COUNTER_BITS);
    long millis = last >>> COUNTER_BITS;
    long counter = last & ((1 << COUNTER_BITS) - 1);
    long high = millis << 16 | 0x7000 | counter;
    long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
