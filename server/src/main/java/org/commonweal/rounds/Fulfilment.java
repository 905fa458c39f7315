package org.commonweal.rounds;

import java.util.List;
import org.commonweal.allocation.Allocation;
import org.commonweal.allocation.Ration;
import org.commonweal.identity.PersonId;
import org.commonweal.ledger.JournalId;

/// A round that is being committed: its order, what everybody gets, the journal that will post it,
/// and who commits it.
public record Fulfilment(
    RoundId round, RoundOrder order, Ration ration, JournalId journal, PersonId by) {

  /// Those who get something.
  public List<Allocation> served() {
    return ration.allocations().stream().filter(a -> a.amount().signum() > 0).toList();
  }
}
