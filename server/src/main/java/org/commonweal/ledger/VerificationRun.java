package org.commonweal.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A verification that was kept: when it began, how long it took, which entries and how many legs
/// it looked at, and what it found. It begins with entry 1 if it looked at everything.
public record VerificationRun(
    Instant at, Duration took, long first, long last, long legs, List<Mismatch> mismatches) {

  public VerificationRun {
    mismatches = List.copyOf(mismatches);
  }

  public long entries() {
    return last - first + 1;
  }

  public boolean ok() {
    return mismatches.isEmpty();
  }
}
