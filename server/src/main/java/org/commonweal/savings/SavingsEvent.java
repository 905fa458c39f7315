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

  /// A contribution that a member has not paid.
  record Awaited(CircleId circle, String name, MemberId member, Reminder reminder) {}
}
