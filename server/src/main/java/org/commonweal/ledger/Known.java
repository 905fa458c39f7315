package org.commonweal.ledger;

import java.util.List;

/// A journal that is in the ledger, or will be when the set is written. Its legs are filled in
/// where a journal of the set wants to undo it.
record Known(
    JournalId id, Place place, Note note, Content content, Standing standing, List<Leg> legs) {

  Known reversed() {
    return new Known(id, place, note, content, Standing.REVERSED, legs);
  }

  Known withLegs(List<Leg> legs) {
    return new Known(id, place, note, content, standing, legs);
  }

  /// Whether these legs undo this journal exactly.
  boolean isUndoneBy(List<Leg> reversal) {
    return reversal.equals(legs.stream().map(Leg::exchanged).toList());
  }
}
