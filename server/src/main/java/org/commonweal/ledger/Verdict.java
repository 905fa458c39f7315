package org.commonweal.ledger;

/// What was decided for one journal, before entry numbers are known.
sealed interface Verdict {

  record Taken(JournalId id, Place place, boolean again) implements Verdict {}

  record Refusal(JournalId id, LedgerRefusal refusal) implements Verdict {}

  default Posting posting(long before) {
    return switch (this) {
      case Taken taken -> new Posting.Posted(taken.id, taken.place.number(before), taken.again);
      case Refusal no -> new Posting.Declined(no.id, no.refusal);
    };
  }
}
