package org.commonweal.treasury;

import java.util.UUID;
import org.commonweal.ledger.JournalId;

/// The identity of a movement, which is also that of its journal.
public record MovementId(UUID value) {

  JournalId journal() {
    return new JournalId(value);
  }
}
