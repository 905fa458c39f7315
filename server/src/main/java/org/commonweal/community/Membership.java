package org.commonweal.community;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweal.identity.Caller;
import org.commonweal.identity.Scope;
import org.commonweal.identity.TokenRefusal;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Service;

/// Answers "may this caller do that here?". Every command asks before it touches anything.
@Service
public class Membership {

  private final MembershipStore store;

  Membership(MembershipStore store) {
    this.store = store;
  }

  /// The caller as a member who may do that, or a refusal: not found for outsiders, else forbidden
  /// with the facts.
  public Member require(Caller caller, CommunityId community, Permission permission) {
    Member member = current(caller, community);
    if (!permission.reads()) {
      requireActive(caller, member);
    }
    refuse(refusal(member, permission));
    return member;
  }

  static void refuse(Optional<? extends Refusal> reason) {
    reason.ifPresent(refusal -> {
      throw new Refused(refusal);
    });
  }

  /// The caller as a member who has not left.
  public Optional<Member> find(Caller caller, CommunityId community) {
    return store.current(community, caller.person());
  }

  /// The caller as a member who may do something that is these members': with the permission `own`
  /// what is their own, with a seat what is of members without sign-in, as an owner or admin what
  /// is anybody's.
  public Member requireFor(
      Caller caller, CommunityId community, Collection<MemberId> whose, Permission own) {
    Member author = require(caller, community, Permission.READ);
    Set<MemberId> others = new HashSet<>(whose);
    if (others.remove(author.id())) {
      require(caller, community, own);
    }
    if (!others.isEmpty()) {
      require(caller, community, Permission.RECORD_FOR_OTHERS);
      refuse(author.in(Circle.LEADING) ? Optional.empty() : signingIn(community, others));
    }
    return author;
  }

  private Optional<Refusal> signingIn(CommunityId community, Collection<MemberId> members) {
    return store.signingIn(community, members).values().stream()
        .sorted()
        .findFirst()
        .map(MembershipRefusal.SignsIn::new);
  }

  /// Those of these members for whom the member may do something now: themselves, members without
  /// sign-in or, for owners and admins, everybody.
  public Set<MemberId> actsFor(Member author, Collection<MemberId> whose) {
    Set<Permission> open = permissions(author);
    Set<MemberId> found = new HashSet<>(whose);
    if (open.contains(Permission.ACT_FOR_MEMBERS)) {
      return found;
    }
    found.remove(author.id());
    if (!open.contains(Permission.RECORD_FOR_OTHERS)) {
      found.clear();
    } else if (!found.isEmpty()) {
      found.removeAll(store.signingIn(author.community(), found).keySet());
    }
    if (open.contains(Permission.GIVE) && whose.contains(author.id())) {
      found.add(author.id());
    }
    return found;
  }

  public boolean actsFor(Member author, MemberId whose) {
    return actsFor(author, Set.of(whose)).contains(whose);
  }

  /// The caller as a manager of an open council of this community.
  public Manager requireManager(Caller caller, CommunityId community, CouncilId council) {
    Acting wish = new Acting(caller.person(), Optional.of(council));
    return seats(community, Set.of(wish)).require(caller, council);
  }

  /// The seats that several people have or have not, for a command that decides many requests.
  public Seats seats(CommunityId community, Collection<Acting> wishes) {
    return Seats.of(store.seats(community, wishes));
  }

  /// Whether the member acts for the council at this moment.
  public boolean manages(Member member, CouncilId council) {
    return member.status() == MemberStatus.ACTIVE
        && member.acts()
        && store.manages(member.community(), council, member.id());
  }

  /// Whether the member may do that at this moment.
  public boolean may(Member member, Permission permission) {
    return permissions(member).contains(permission);
  }

  /// Everything the member may do at this moment, for a page that shows only open doors.
  public Set<Permission> permissions(Member member) {
    return switch (member.status()) {
      case LEFT -> Set.of();
      case PAUSED -> reading(member);
      case ACTIVE -> open(member, store.reach(member));
    };
  }

  /// Every door of the community as the caller finds it, and the trust they have.
  public Openings openings(Caller caller, CommunityId community) {
    Member member = current(caller, community);
    Reach reach = store.reach(member);
    List<Opening> doors =
        Arrays.stream(Permission.values())
            .map(one -> Opening.of(one, reach, missing(member, one, reach)))
            .toList();
    return new Openings(reach.score(), doors);
  }

  private static Optional<Refusal> missing(Member member, Permission permission, Reach reach) {
    return member.status() == MemberStatus.ACTIVE || permission.reads()
        ? refusal(member, permission, reach)
        : Optional.of(new MembershipRefusal.MembershipPaused());
  }

  private static Set<Permission> reading(Member member) {
    return Arrays.stream(Permission.values())
        .filter(permission -> permission.reads() && byRole(member, permission).isEmpty())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
  }

  private static Set<Permission> open(Member member, Reach reach) {
    return Arrays.stream(Permission.values())
        .filter(permission -> refusal(member, permission, reach).isEmpty())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
  }

  Council council(CommunityId community, CouncilId council) {
    return open(store.council(community, council));
  }

  static Council open(Optional<Council> council) {
    return council
        .filter(found -> found.status() == CouncilStatus.OPEN)
        .orElseThrow(() -> new Refused(new MembershipRefusal.CouncilNotFound()));
  }

  private Member current(Caller caller, CommunityId community) {
    return find(caller, community)
        .orElseThrow(() -> new Refused(new MembershipRefusal.CommunityNotFound()));
  }

  static void requireActive(Caller caller, Member member) {
    if (caller.scope() == Scope.READ) {
      throw new Refused(new TokenRefusal.ReadOnlyToken());
    }
    if (member.status() != MemberStatus.ACTIVE) {
      throw new Refused(new MembershipRefusal.MembershipPaused());
    }
  }

  /// Reads the standing only where a role alone does not decide.
  private Optional<Refusal> refusal(Member member, Permission permission) {
    if (permission.door() == Door.ROLE) {
      return byRole(member, permission);
    }
    return refusal(member, permission, store.reach(member));
  }

  private static Optional<Refusal> refusal(Member member, Permission permission, Reach reach) {
    return switch (permission.door()) {
      case ROLE -> byRole(member, permission);
      case ROLE_OR_SEAT -> byRoleOrSeat(member, permission, reach);
      case TRUST_FOR_NEED, TRUST_FOR_REQUEST, TRUST_FOR_COUNCIL, TRUST_FOR_POOL ->
          byRole(member, permission).or(() -> byTrust(member, permission, reach));
    };
  }

  /// Why no role of the member lets them do that.
  static Optional<Refusal> byRole(Member member, Permission permission) {
    return member.in(permission.circle())
        ? Optional.empty()
        : Optional.of(new MembershipRefusal.NotPermitted(permission));
  }

  private static Optional<Refusal> byRoleOrSeat(Member member, Permission permission, Reach reach) {
    return reach.manages() && member.acts() ? Optional.empty() : byRole(member, permission);
  }

  private static Optional<Refusal> byTrust(Member member, Permission permission, Reach reach) {
    int needed = reach.needed(permission.door());
    return member.in(Circle.LEADING) || reach.score() >= needed
        ? Optional.empty()
        : Optional.of(new MembershipRefusal.TrustTooLow(needed, reach.score()));
  }
}
