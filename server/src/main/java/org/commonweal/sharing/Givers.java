package org.commonweal.sharing;

import org.commonweal.community.CouncilId;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Holder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who acts for whoever gives: members for themselves, managers for their council, and those who
/// record for others.
@Component
class Givers {

  private final Membership membership;
  private final JdbcClient jdbc;

  Givers(Membership membership, JdbcClient jdbc) {
    this.membership = membership;
    this.jdbc = jdbc;
  }

  /// The caller as a member, before anything is touched.
  Member enter(Caller caller, CommunityId community) {
    return membership.require(caller, community, Permission.READ);
  }

  /// The caller as a member who may do that.
  Member require(Caller caller, CommunityId community, Permission permission) {
    return membership.require(caller, community, permission);
  }

  boolean may(Member member, Permission permission) {
    return membership.may(member, permission);
  }

  /// The caller acting for the giver, or a refusal.
  Author require(Caller caller, CommunityId community, Holder giver) {
    Member author = enter(caller, community);
    switch (giver.kind()) {
      case MEMBER -> {
        boolean own = giver.id().equals(author.id().value());
        membership.require(caller, community, own ? Permission.GIVE : Permission.RECORD_FOR_OTHERS);
      }
      case COUNCIL -> manage(caller, community, new CouncilId(giver.id()));
      case POOL, COMMUNITY, PLACE, ROUND, CIRCLE ->
          throw new Refused(new SharingRefusal.UnknownGiver("giver"));
    }
    return new Author(caller.person().value(), giver.id());
  }

  /// The caller acting for a council.
  Author manage(Caller caller, CommunityId community, CouncilId council) {
    membership.requireManager(caller, community, council);
    return new Author(caller.person().value(), council.value());
  }

  /// Whether somebody takes part in the community now.
  boolean current(CommunityId community, MemberId member) {
    return jdbc.sql(
            """
            select exists (select
                             from community.member_name
                            where community = :community and id = :member and status = 'active')
            """)
        .param("community", community.value())
        .param("member", member.value())
        .query(Boolean.class)
        .single();
  }
}
