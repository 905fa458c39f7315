package org.commonweal.savings;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberLeft;
import org.commonweal.community.MemberStatus;
import org.commonweal.community.Members;
import org.commonweal.community.Tie;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What becomes of circles when somebody leaves the community. A place in a circle that runs, and
/// what is owed in one that is over, keep a member there; drafts they leave, and what they organise
/// goes to the first one in it who signs in.
@Component
class CircleDepartures implements Tie {

  private final CircleDepartureStore store;
  private final CircleStore circles;
  private final TurnStore turns;
  private final Members members;
  private final InstantSource clock;

  CircleDepartures(
      CircleDepartureStore store,
      CircleStore circles,
      TurnStore turns,
      Members members,
      InstantSource clock) {
    this.store = store;
    this.circles = circles;
    this.turns = turns;
    this.members = members;
    this.clock = clock;
  }

  @Override
  public Optional<Refusal> whyStay(CommunityId community, MemberId member) {
    return store.bond(community, member).map(bond -> bond);
  }

  /// The row of the member is locked, so that they can join nothing any more; their circles are
  /// locked in the order of their ids, and what keeps them is asked for again behind that.
  @EventListener
  void on(MemberLeft left) {
    CommunityId community = left.community();
    MemberId member = left.member();
    List<Circle> concerned =
        store.concerned(community, member).stream()
            .flatMap(id -> circles.lock(community, id).stream())
            .toList();
    store
        .bond(community, member)
        .ifPresent(bond -> {
          throw new Refused(bond);
        });
    concerned.stream()
        .filter(circle -> circle.status() == CircleStatus.DRAFT)
        .filter(circle -> circle.turn(member).isPresent())
        .forEach(circle -> turns.delete(circle, member));
    concerned.stream()
        .filter(circle -> circle.organisedBy(member))
        .forEach(circle -> handOver(circle, member));
    store.forget(left, clock.instant());
  }

  /// A draft that nobody could organise is given up.
  private void handOver(Circle circle, MemberId leaver) {
    Optional<Member> next = successor(circle, leaver);
    if (next.isPresent()) {
      store.organise(circle, next.get());
    } else if (circle.status() == CircleStatus.DRAFT) {
      circles.cancel(circle.community(), circle.id());
    }
  }

  private Optional<Member> successor(Circle circle, MemberId leaver) {
    List<MemberId> others =
        circle.turns().stream().map(Turn::member).filter(member -> !member.equals(leaver)).toList();
    Map<MemberId, Member> held =
        members.hold(circle.community(), others).stream()
            .filter(member -> !member.managed() && member.status() == MemberStatus.ACTIVE)
            .collect(Collectors.toMap(Member::id, Function.identity()));
    return others.stream().flatMap(one -> Optional.ofNullable(held.get(one)).stream()).findFirst();
  }
}
