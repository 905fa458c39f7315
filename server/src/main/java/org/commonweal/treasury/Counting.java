package org.commonweal.treasury;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.JournalId;

/// What was counted in a place and what the books said then; the journal posted the difference.
public record Counting(
    CountingId id,
    PlaceId place,
    Currency currency,
    Quantity counted,
    Quantity books,
    LocalDate effective,
    String reason,
    Optional<JournalId> journal,
    Instant recordedAt,
    PersonId recordedBy) {

  /// More than the books said, or less, if it is negative.
  public Quantity difference() {
    return counted.minus(books);
  }
}
