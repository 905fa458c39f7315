package org.commonweal.treasury;

import java.util.List;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;

/// What happened to wallets that somebody is told of; published within the transaction that wrote
/// it down.
public sealed interface TreasuryEvent {

  CommunityId community();

  /// Money came into wallets, or left them.
  record Moved(CommunityId community, List<Move> moves) implements TreasuryEvent {

    public Moved {
      moves = List.copyOf(moves);
    }
  }

  /// A movement was undone.
  record Undone(CommunityId community, Move move) implements TreasuryEvent {}

  /// A movement as it is told: `member` is whose wallet it is about, and the sender's if it is
  /// sent; `amount` names its currency; `by` is who did it, or undid it.
  record Move(
      MovementId id,
      MovementKind kind,
      MemberId member,
      Optional<MemberId> receiver,
      String amount,
      PersonId by) {}
}
