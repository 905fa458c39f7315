package org.commonweal.commons;

import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;
import org.commonweal.ledger.JournalId;
import org.commonweal.sharing.OfferId;

/// What became of one contribution in a set that was confirmed together.
public sealed interface Receipt {

  OfferId contribution();

  /// The goods are in the pool's stock.
  record Confirmed(OfferId contribution, Quantity received, JournalId journal) implements Receipt {}

  /// Nothing was written for it.
  record Declined(OfferId contribution, Refusal refusal) implements Receipt {}
}
