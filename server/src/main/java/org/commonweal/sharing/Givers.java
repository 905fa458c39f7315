package org.commonweal.sharing;

import java.util.Set;
import org.commonweal.community.CouncilId;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Holder;
import org.springframework.stereotype.Component;

/// Who acts for whoever gives: members for themselves, managers for their council, and those who
/// record for others.
@Component
class Givers {

  private final Membership membership;
  private final Members members;

  Givers(Membership membership, Members members) {
    this.membership = membership;
    this.members = members;
  }

  /// The caller as a member, before anything is touched.
  Member enter(Caller caller, CommunityId community) {
    return membership.require(caller, community, Permission.READ);
  }

  /// The caller as a member who may do that.
  Member require(Caller caller, CommunityId community, Permission permission) {
    return membership.require(caller, community, permission);
  }

  /// The caller as a member who may do that for this member, which is `own` for oneself.
  Member requireFor(Caller caller, CommunityId community, MemberId whose, Permission own) {
    return membership.requireFor(caller, community, Set.of(whose), own);
  }

  boolean actsFor(Member author, MemberId whose) {
    return membership.actsFor(author, whose);
  }

  /// The caller acting for the giver, or a refusal.
  Author require(Caller caller, CommunityId community, Holder giver) {
    switch (giver.kind()) {
      case MEMBER -> requireFor(caller, community, new MemberId(giver.id()), Permission.GIVE);
      case COUNCIL -> manage(caller, community, new CouncilId(giver.id()));
      case POOL, COMMUNITY, PLACE, ROUND, CIRCLE, PURSE ->
          throw new Refused(new SharingRefusal.UnknownGiver("giver"));
    }
    return new Author(caller.person().value(), giver.id());
  }

  /// The caller acting for a council.
  Author manage(Caller caller, CommunityId community, CouncilId council) {
    membership.requireManager(caller, community, council);
    return new Author(caller.person().value(), council.value());
  }

  /// Whether somebody takes part in the community, and does so until the transaction ends.
  boolean current(CommunityId community, MemberId member) {
    return members.keepTakingPart(community, Set.of(member)).contains(member);
  }
}
