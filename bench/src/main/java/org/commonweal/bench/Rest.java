package org.commonweal.bench;

import java.time.Duration;

/// Waiting.
public final class Rest {

  private Rest() {}

  public static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }
}
