package org.commonweal.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Service;

/// Counts how often something is tried, and refuses what is tried too often.
///
/// The row of a subject is locked while it is counted, so callers at the same moment on any
/// instance are counted one after the other.
@Service
public class Attempts {

  /// The longest window there is; older rows mean nothing.
  private static final Duration LONGEST = Duration.ofDays(1);

  private final AttemptStore store;
  private final InstantSource clock;

  Attempts(AttemptStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Counts one attempt by `who`; refused with the seconds to wait if the pace is exceeded.
  public void count(Pace pace, String who) {
    Instant now = clock.instant();
    var counted = store.count(subject(pace, who), now, now.minus(pace.window()));
    if (counted.count() > pace.most()) {
      long wait = Duration.between(now, counted.began().plus(pace.window())).toSeconds();
      throw new Refused(new IdentityRefusal.TooOften(Math.max(1, wait)));
    }
  }

  /// Counts one attempt from a network address; 64 bits of an IPv6 address are one.
  public void countAddress(Pace pace, String address) {
    count(pace, Address.network(address));
  }

  /// Somebody has shown who they are: earlier attempts no longer count.
  void forget(Pace pace, String who) {
    store.forget(subject(pace, who));
  }

  /// Removes what no window reaches any more; for a clean-up job.
  public int forgetOld() {
    return store.forgetBefore(clock.instant().minus(LONGEST));
  }

  private static byte[] subject(Pace pace, String who) {
    return Secrets.hash(pace.what() + " " + who);
  }
}
