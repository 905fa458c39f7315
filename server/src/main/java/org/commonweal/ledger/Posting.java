package org.commonweal.ledger;

/// What became of one journal of a set.
public sealed interface Posting {

  JournalId id();

  /// It is in the ledger under this entry number; `again` if it was there already.
  record Posted(JournalId id, long entry, boolean again) implements Posting {}

  /// It was refused and left no trace.
  record Declined(JournalId id, LedgerRefusal refusal) implements Posting {}
}
