package org.commonweal.rounds;

import java.time.Instant;
import java.util.Optional;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.JournalId;

/// One giving-out, planned or committed: what was there, asked and given, and to how many.
///
/// `recipients` had a claim, `served` got something.
public record Round(
    RoundId id,
    String kind,
    RoundOrder order,
    PlanHash hash,
    Quantity stock,
    Quantity asked,
    Quantity given,
    int recipients,
    int served,
    Instant plannedAt,
    PersonId plannedBy,
    Optional<Instant> committedAt,
    Optional<JournalId> journal) {

  public boolean committed() {
    return committedAt.isPresent();
  }

  public Quantity left() {
    return stock.minus(given);
  }
}
