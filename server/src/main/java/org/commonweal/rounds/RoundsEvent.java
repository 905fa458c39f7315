package org.commonweal.rounds;

import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.JournalId;

/// What became of a round; published within the transaction that did it.
public sealed interface RoundsEvent {

  CommunityId community();

  Round round();

  PersonId by();

  /// A planned round was committed. A small one was paid by this journal; of a large one it moved
  /// the total into escrow.
  record RoundCommitted(CommunityId community, Round round, JournalId journal, PersonId by)
      implements RoundsEvent {}

  /// Some of a large round was paid, by this journal.
  record ChunkPaid(CommunityId community, Round round, JournalId journal, PersonId by)
      implements RoundsEvent {}
}
