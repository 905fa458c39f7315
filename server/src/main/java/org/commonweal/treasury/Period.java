package org.commonweal.treasury;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// That nothing could be entered for a day up to `through` any more, from when on, by whom, and
/// until when.
public record Period(
    LocalDate through,
    long entry,
    Instant closedAt,
    String closedBy,
    Optional<Instant> reopenedAt,
    Optional<String> reopenedBy) {

  public boolean closed() {
    return reopenedAt.isEmpty();
  }
}
