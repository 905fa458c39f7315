package org.commonweal.savings;

import java.util.List;
import org.commonweal.community.MemberId;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;

/// What happened in circles that somebody is told of; published within the transaction that wrote
/// it down.
public sealed interface SavingsEvent {

  CommunityId community();

  /// Contributions are due soon, or now, and were not paid.
  record ContributionsAwaited(CommunityId community, List<Awaited> awaited)
      implements SavingsEvent {

    public ContributionsAwaited {
      awaited = List.copyOf(awaited);
    }
  }

  /// Somebody has bid more than a member whose bid was the best one.
  record Outbid(CommunityId community, CircleId circle, String name, MemberId member, PersonId by)
      implements SavingsEvent {}

  /// Members are asked to agree that one of them takes over the other one's place.
  record SubstituteAsked(
      CommunityId community, CircleId circle, String name, List<MemberId> members, PersonId by)
      implements SavingsEvent {

    public SubstituteAsked {
      members = List.copyOf(members);
    }
  }

  /// A circle has ended before everybody has received.
  record CircleDissolved(
      CommunityId community, CircleId circle, String name, List<MemberId> members, PersonId by)
      implements SavingsEvent {

    public CircleDissolved {
      members = List.copyOf(members);
    }
  }

  /// A contribution that a member has not paid.
  record Awaited(CircleId circle, String name, MemberId member, Reminder reminder) {}
}
