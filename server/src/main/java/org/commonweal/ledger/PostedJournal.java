package org.commonweal.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A journal as it stands in the book, with the accounts its legs name.
///
/// Its note is gone if it was erased. `reversedBy` is the journal that undid it.
public record PostedJournal(
    long entry,
    Instant recordedAt,
    Journal journal,
    Map<AccountId, AccountKey> accounts,
    Optional<JournalId> reversedBy) {

  public PostedJournal {
    accounts = Map.copyOf(accounts);
  }
}
