package org.commonweal.rewards;

import java.util.UUID;
import org.commonweal.ledger.JournalId;

/// The identity of a deposit within its community, and of the journal that credits it.
public record DepositId(UUID value) {

  JournalId journal() {
    return new JournalId(value);
  }
}
