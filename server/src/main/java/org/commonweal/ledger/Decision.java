package org.commonweal.ledger;

/// What was decided for one journal, before entry numbers are known.
sealed interface Decision {

  record Taken(JournalId id, Place place, boolean again) implements Decision {}

  record Refusal(JournalId id, LedgerRefusal refusal) implements Decision {}

  default Posting posting(long before) {
    return switch (this) {
      case Taken taken -> new Posting.Posted(taken.id, taken.place.number(before), taken.again);
      case Refusal no -> new Posting.Declined(no.id, no.refusal);
    };
  }
}
