package org.commonweal.kernel;

import java.time.Duration;

/// How much a lane takes on.
///
/// @param set the most requests in one set
/// @param queue the most requests that wait for the next set
/// @param stay how long a request stays in the queue before it is given back
/// @param patience how long a set waits for what others hold; half as long in each half of it, down
///   to a fourth
/// @param aside the most requests of all lanes that wait beside them for what others hold
/// @param triesAside how often each of those is tried
/// @param tries how often a set is carried out whose outcome is not known
public record LaneLimits(
    int set, int queue, Duration stay, Duration patience, int aside, int triesAside, int tries) {

  public static final LaneLimits USUAL =
      new LaneLimits(500, 2_000, Duration.ofSeconds(10), Duration.ofMillis(200), 8, 10, 6);

  public LaneLimits {
    if (set < 1 || queue < 1 || aside < 0 || triesAside < 1 || tries < 1) {
      throw new IllegalArgumentException(this + " (expected: 1 or more of each)");
    }
  }
}
