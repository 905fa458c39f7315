package org.commonweal.items;

import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;

/// What became of a need in another way than by a round; published within the transaction that did
/// it. `need` is as it was before.
public sealed interface NeedEvent {

  CommunityId community();

  Need need();

  PersonId by();

  /// Somebody noted that so much of it came.
  record Served(CommunityId community, Need need, Quantity units, PersonId by)
      implements NeedEvent {}

  /// A member gave somebody else's need other terms.
  record Changed(CommunityId community, Need need, Quantity units, MemberId instead, PersonId by)
      implements NeedEvent {}

  /// A member took somebody else's need back.
  record Withdrawn(CommunityId community, Need need, MemberId instead, PersonId by)
      implements NeedEvent {}
}
