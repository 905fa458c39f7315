package org.commonweal.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waiting.
public final class Rest {

  private static final Duration LOOK_EVERY = Duration.ofMillis(2);

  private Rest() {}

  public static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }

  /// Until it is so; throws what is wrong if that takes longer than `patience`.
  public static void until(Duration patience, String wrong, BooleanSupplier so) {
    long end = System.nanoTime() + patience.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(wrong + " after " + patience);
      }
      of(LOOK_EVERY);
    }
  }
}
