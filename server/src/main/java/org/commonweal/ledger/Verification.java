package org.commonweal.ledger;

import java.util.List;
import java.util.stream.Stream;

/// What a verification looked at, and everything it found wrong.
public record Verification(long entries, long legs, List<Mismatch> mismatches) {

  static final Verification NOTHING = new Verification(0, 0, List.of());

  public Verification {
    mismatches = List.copyOf(mismatches);
  }

  public boolean ok() {
    return mismatches.isEmpty();
  }

  Verification plus(Verification other) {
    return new Verification(
        entries + other.entries,
        legs + other.legs,
        Stream.concat(mismatches.stream(), other.mismatches.stream()).toList());
  }
}
