package org.commonweal.commons;

import java.time.Instant;
import java.util.Optional;
import org.commonweal.items.Item;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.JournalId;

/// A change of a pool's stock that nobody gave or received: what was there before and after it,
/// why, and who recorded it.
///
/// A count that found what the books say changed nothing and has no journal.
public record StockChange(
    StockChangeId id,
    PoolId pool,
    Item item,
    StockChangeKind kind,
    Quantity before,
    Quantity after,
    String reason,
    String recordedBy,
    Instant recordedAt,
    Optional<Undone> undone) {

  /// That a change was undone: by which journal, when, by whom and why.
  public record Undone(JournalId journal, Instant at, String by, String reason) {}

  /// How much more there is than before, or less, if it is negative.
  public Quantity change() {
    return after.minus(before);
  }

  public Optional<JournalId> journal() {
    return change().signum() == 0 ? Optional.empty() : Optional.of(id.journal());
  }

  /// Whether there is something to undo.
  public boolean undoable() {
    return journal().isPresent() && undone.isEmpty();
  }
}
