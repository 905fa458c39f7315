package org.commonweal.rounds;

import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.Journal;

/// What a kind of pool brings to a round: where the inputs come from, which legs post the result,
/// and what is written alongside.
public interface Recipe {

  /// The name of the kind, by which a stored round finds its recipe again.
  String kind();

  /// Reads everything the amounts depend on.
  Claims read(CommunityId community, RoundOrder order);

  /// Reads the same and keeps it from changing until the transaction ends.
  Claims lock(CommunityId community, RoundOrder order);

  /// The journal that moves what everybody gets.
  Journal journal(CommunityId community, Fulfilment fulfilment);

  /// Writes what belongs to the shares, in the same transaction as the journal.
  void record(CommunityId community, Fulfilment fulfilment);
}
