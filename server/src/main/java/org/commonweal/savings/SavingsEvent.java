package org.commonweal.savings;

import java.util.List;
import org.commonweal.community.MemberId;
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

  /// A contribution that a member has not paid.
  record Awaited(CircleId circle, String name, MemberId member, Reminder reminder) {}
}
