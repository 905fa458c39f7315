package org.commonweal.community;

import java.util.Set;
import org.commonweal.identity.Caller;
import org.commonweal.identity.Scope;
import org.commonweal.identity.TokenRefusal;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Changes roles and status of one member at a time, so that an owner always remains.
@Component
class MemberChanges {

  private static final Set<Role> WITHOUT_SIGN_IN = Set.of(Role.MEMBER, Role.VIEWER);

  private final CommunityStore communities;
  private final MemberStore members;
  private final CouncilStore councils;
  private final Membership membership;
  private final ApplicationEventPublisher events;

  MemberChanges(
      CommunityStore communities,
      MemberStore members,
      CouncilStore councils,
      Membership membership,
      ApplicationEventPublisher events) {
    this.communities = communities;
    this.members = members;
    this.councils = councils;
    this.membership = membership;
    this.events = events;
  }

  /// The change of another member, by somebody who may. Asks again behind the lock: two owners may
  /// demote each other at the same moment.
  Change begin(Caller caller, CommunityId community, MemberId member) {
    membership.require(caller, community, Permission.MANAGE_MEMBERS);
    communities.lock(community);
    Member actor = membership.require(caller, community, Permission.MANAGE_MEMBERS);
    Member found =
        members
            .one(community, member)
            .filter(one -> one.status() != MemberStatus.LEFT)
            .orElseThrow(() -> new Refused(new MembershipRefusal.MemberNotFound()));
    requireRank(actor, found, found.rank());
    return new Change(actor, found);
  }

  /// The change of oneself, which needs no permission.
  Change own(Caller caller, CommunityId community) {
    requireWrite(caller);
    membership.require(caller, community, Permission.READ);
    communities.lock(community);
    Member member = membership.require(caller, community, Permission.READ);
    return new Change(member, member);
  }

  void roles(Change change, Set<Role> roles) {
    if (roles.isEmpty()) {
      throw new Refused(new InputRefusal.Missing("roles"));
    }
    Member member = change.member();
    Member changed = member.with(roles);
    requireRank(change.actor(), member, changed.rank());
    if (member.managed() && !WITHOUT_SIGN_IN.containsAll(roles)) {
      throw new Refused(new MemberRefusal.NeedsSignIn(member.name()));
    }
    apply(change, changed);
  }

  void status(Change change, MemberStatus status) {
    apply(change, change.member().with(status));
  }

  private void apply(Change change, Member changed) {
    Member member = change.member();
    if (!leads(changed) && owned(member)) {
      throw new Refused(new MemberRefusal.LastOwner());
    }
    members.change(changed);
    if (changed.status() == MemberStatus.LEFT || !changed.acts()) {
      councils.giveUpSeats(member.community(), member.id());
    }
    if (changed.status() == MemberStatus.LEFT) {
      events.publishEvent(left(change));
    }
  }

  private static MemberLeft left(Change change) {
    Member member = change.member();
    return new MemberLeft(member.community(), member.id(), change.actor().person().orElseThrow());
  }

  /// Whether nobody but this member owns the community.
  boolean owned(Member member) {
    return leads(member) && !members.otherOwner(member.community(), member.id());
  }

  static void requireWrite(Caller caller) {
    if (caller.scope() == Scope.READ) {
      throw new Refused(new TokenRefusal.ReadOnlyToken());
    }
  }

  private static boolean leads(Member member) {
    return member.status() == MemberStatus.ACTIVE && member.roles().contains(Role.OWNER);
  }

  private static void requireRank(Member actor, Member member, int rank) {
    if (actor.rank() < rank) {
      throw new Refused(new MemberRefusal.HigherRank(member.name()));
    }
  }
}
