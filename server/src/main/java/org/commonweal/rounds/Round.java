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
    Optional<Commitment> commitment,
    Progress progress) {

  public boolean committed() {
    return commitment.isPresent();
  }

  public Optional<Instant> committedAt() {
    return commitment.map(Commitment::at);
  }

  public Optional<JournalId> journal() {
    return commitment.map(Commitment::journal);
  }

  /// Whether it is committed and still being paid out.
  public boolean underway() {
    return committed() && progress.finishedAt().isEmpty();
  }

  public Quantity left() {
    return stock.minus(given);
  }
}
