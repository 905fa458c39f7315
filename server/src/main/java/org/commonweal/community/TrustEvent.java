package org.commonweal.community;

import java.time.Instant;
import java.util.UUID;

/// Something that changed how much a member or council is trusted: `who` gave or withdrew their
/// trust, or granted `points` for a reason. Of the first two there are no points and no reason.
public record TrustEvent(
    UUID id, Kind kind, MemberId who, String whoName, int points, String reason, Instant at) {

  /// What happened.
  public enum Kind {
    GIVEN,
    WITHDRAWN,
    GRANTED
  }
}
