package org.commonweal.activity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.identity.PersonId;

/// How far a member has read their notices, and which letters they want. `last` is the number of
/// what happened last in the community.
record Reader(
    UUID member,
    PersonId person,
    long readThrough,
    Optional<Instant> readAt,
    LetterChoice letters,
    long last) {

  /// Notices before this id have been read, or are so old that they count as read: nothing is on
  /// its way for longer than a day between the moment an id is made and the commit that numbers it.
  UUID readBefore() {
    return readAt.map(at -> earliest(at.minus(1, ChronoUnit.DAYS))).orElse(new UUID(0, 0));
  }

  /// No id that was made at this moment or later is before it.
  static UUID earliest(Instant at) {
    return new UUID(at.toEpochMilli() << 16, 0);
  }
}
