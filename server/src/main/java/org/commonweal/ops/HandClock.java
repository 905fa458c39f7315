package org.commonweal.ops;

import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until somebody moves it.
final class HandClock implements InstantSource {

  private volatile Instant now;

  HandClock(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void move(Instant instant) {
    now = instant;
  }
}
