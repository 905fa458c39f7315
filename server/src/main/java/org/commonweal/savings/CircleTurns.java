package org.commonweal.savings;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberStatus;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.identity.Secrets;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is in a circle and when they receive, while it is a draft.
@Service
public class CircleTurns {

  private final Circles circles;
  private final CircleStore store;
  private final TurnStore turns;
  private final Membership membership;
  private final Members members;
  private final Secrets secrets;
  private final InstantSource clock;

  CircleTurns(
      Circles circles,
      CircleStore store,
      TurnStore turns,
      Membership membership,
      Members members,
      Secrets secrets,
      InstantSource clock) {
    this.circles = circles;
    this.store = store;
    this.turns = turns;
    this.membership = membership;
    this.members = members;
    this.secrets = secrets;
    this.clock = clock;
  }

  /// Takes the first free position. The link is empty for whoever needs none. Asks again once
  /// nobody can leave the community any more: who leaves it leaves its drafts.
  @Transactional
  public void join(Caller caller, CommunityId community, CircleId id, String link) {
    Member asking = membership.require(caller, community, Permission.JOIN_CIRCLE);
    members.hold(community, List.of(asking.id()));
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Circle circle = circles.toJoin(member, id);
    Circles.refuseUnless(circle, CircleStatus.DRAFT);
    refuseIfIn(circle, member);
    refuseIfFull(circle);
    if (!circles.mayJoin(member, circle, link)) {
      throw new Refused(new SavingsRefusal.NotInvited());
    }
    turns.insert(circle, member.id(), circle.freePosition(), clock.instant());
  }

  private static void refuseIfIn(Circle circle, Member member) {
    if (circle.turn(member.id()).isPresent()) {
      throw new Refused(new SavingsRefusal.InCircleAlready(member.name()));
    }
  }

  private static void refuseIfFull(Circle circle) {
    if (circle.full()) {
      throw new Refused(new SavingsRefusal.CircleFull(circle.terms().size()));
    }
  }

  /// Frees the caller's position; the others keep theirs.
  @Transactional
  public void leave(Caller caller, CommunityId community, CircleId id) {
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Circle circle = circles.locked(member, id);
    Circles.refuseUnless(circle, CircleStatus.DRAFT);
    if (circle.turn(member.id()).isEmpty()) {
      throw new Refused(new SavingsRefusal.NotInCircle());
    }
    turns.delete(circle, member.id());
  }

  /// Lets a member join. Somebody without sign-in, who cannot do so alone, is in at once.
  @Transactional
  public void invite(Caller caller, CommunityId community, CircleId id, MemberId whom) {
    members.hold(community, List.of(whom));
    Circle circle = circles.organised(caller, community, id, CircleStatus.DRAFT);
    Member member = members.get(caller, community, whom);
    if (member.status() != MemberStatus.ACTIVE || !member.acts()) {
      throw new Refused(new InputRefusal.Missing("member"));
    }
    refuseIfIn(circle, member);
    if (!member.managed()) {
      turns.invite(circle, whom, caller.person(), clock.instant());
      return;
    }
    refuseIfFull(circle);
    turns.insert(circle, whom, circle.freePosition(), clock.instant());
  }

  /// The secret of a link that lets members of the community join; the one before opens no longer.
  /// It is told now or never.
  @Transactional
  public String link(Caller caller, CommunityId community, CircleId id) {
    Circle circle = circles.organised(caller, community, id, CircleStatus.DRAFT);
    String secret = secrets.next();
    store.link(community, circle.id(), Secrets.hash(secret));
    return secret;
  }

  /// Who was invited and has not joined, by name; for whoever sees the circle.
  public List<String> awaited(Circle circle) {
    return turns.awaited(circle);
  }

  /// Puts a full circle in order by hand: the present positions in the order in which their members
  /// are to receive, each exactly once. Where turns go by bids the order says who has received
  /// before the circle moves in.
  @Transactional
  public void order(Caller caller, CommunityId community, CircleId id, List<Integer> places) {
    Circle circle = circles.organised(caller, community, id, CircleStatus.DRAFT);
    if (!circle.terms().order().byHand()) {
      throw new Refused(new SavingsRefusal.OtherOrder(circle.terms().order()));
    }
    Circles.refuseUnlessFull(circle);
    refuseUnlessPermutation(places, circle.terms().size());
    turns.order(circle, places.stream().map(place -> circle.turns().get(place).member()).toList());
  }

  private static void refuseUnlessPermutation(List<Integer> places, int size) {
    List<Integer> all = IntStream.range(0, size).boxed().toList();
    if (places.size() != size || !new HashSet<>(places).containsAll(all)) {
      throw new Refused(new SavingsRefusal.NotAPermutation("order", size));
    }
  }
}
