package org.commonweal.bench.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The server's clock, moved by hand.
final class Hand implements InstantSource {

  private volatile Instant now = Instant.parse("2025-11-15T09:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  void forward(Duration time) {
    now = now.plus(time);
  }
}
