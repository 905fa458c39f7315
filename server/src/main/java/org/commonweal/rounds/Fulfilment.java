package org.commonweal.rounds;

import java.time.Instant;
import java.util.List;
import org.commonweal.allocation.Allocation;
import org.commonweal.identity.PersonId;
import org.commonweal.ledger.JournalId;

/// A committed round, or a chunk of one, while it is carried out: what everybody in it gets, the
/// journal that posts it, and who committed the round when.
public record Fulfilment(
    RoundId round,
    RoundOrder order,
    List<Allocation> allocations,
    JournalId journal,
    PersonId by,
    Instant committedAt) {

  /// Those who get something.
  public List<Allocation> served() {
    return allocations.stream().filter(a -> a.amount().signum() > 0).toList();
  }

  /// The chunk from `first` on, counted from 0, under an id that is always the same for it.
  Fulfilment chunk(int first, int count) {
    return new Fulfilment(
        round,
        order,
        allocations.subList(first, Math.min(first + count, allocations.size())),
        ChunkId.of(round, first),
        by,
        committedAt);
  }
}
