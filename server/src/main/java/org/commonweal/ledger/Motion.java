package org.commonweal.ledger;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;

/// A decision that is about to be taken: what it is about, what speaks against it once the head is
/// held, and what follows from it under its entry number.
record Motion(
    Facts facts,
    Function<JournalStore.Head, Optional<LedgerRefusal>> objection,
    LongConsumer effect) {

  /// What a decision says, as canonical JSON: keys in order, no spaces, every value a text.
  record Facts(UUID about, String json) {}
}
