package org.commonweal.commons;

import java.util.UUID;
import org.commonweal.ledger.JournalId;

/// The identity of a change of a pool's stock, which is also that of its journal. The older change
/// has the smaller id.
public record StockChangeId(UUID value) {

  JournalId journal() {
    return new JournalId(value);
  }
}
