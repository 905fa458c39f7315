package org.commonweal.savings;

import java.time.InstantSource;
import java.util.List;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Author;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets two members who have not received yet change turns: one asks, the other accepts, the
/// organiser approves. Each member takes part in one open swap at most, so that an approval can
/// never contradict another one. Where members have left deposits, these follow the turns.
@Service
public class Swaps {

  private final Circles circles;
  private final SwapStore store;
  private final Deposits deposits;
  private final Membership membership;
  private final Ids ids;
  private final InstantSource clock;

  Swaps(
      Circles circles,
      SwapStore store,
      Deposits deposits,
      Membership membership,
      Ids ids,
      InstantSource clock) {
    this.circles = circles;
    this.store = store;
    this.deposits = deposits;
    this.membership = membership;
    this.ids = ids;
    this.clock = clock;
  }

  /// Those that are open, then the latest that are not; for whoever sees the circle.
  public List<Swap> of(Circle circle) {
    return store.of(circle);
  }

  /// Asks another member to change turns with the caller.
  @Transactional
  public SwapId ask(Caller caller, CommunityId community, CircleId id, MemberId other) {
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Circle circle = running(member, id);
    if (circle.auctioned()) {
      throw new Refused(new SavingsRefusal.OtherOrder(circle.terms().order()));
    }
    if (other.equals(member.id())) {
      throw new Refused(new SavingsRefusal.SwapWithOneself("member"));
    }
    Turn own = unpaid(circle, member.id());
    Turn others = unpaid(circle, other);
    List<Swap> open = store.of(circle).stream().filter(Swap::open).toList();
    refuseIfBusy(open, own);
    refuseIfBusy(open, others);
    var swap = new SwapId(ids.next());
    store.insert(circle, swap, own, others, clock.instant());
    return swap;
  }

  private Circle running(Member member, CircleId id) {
    Circle circle = circles.locked(member, id);
    Circles.refuseUnlessRunning(circle);
    return circle;
  }

  private static Turn unpaid(Circle circle, MemberId member) {
    Turn turn =
        circle.turn(member).orElseThrow(() -> new Refused(new SavingsRefusal.NotInCircle()));
    refuseIfReceived(circle, turn.name(), turn.position());
    return turn;
  }

  private static void refuseIfReceived(Circle circle, String name, int position) {
    if (position < circle.cycle()) {
      throw new Refused(new SavingsRefusal.HasReceived(name));
    }
  }

  private static void refuseIfBusy(List<Swap> open, Turn turn) {
    if (open.stream().anyMatch(swap -> swap.concerns(turn.member()))) {
      throw new Refused(new SavingsRefusal.SwapOpenAlready(turn.name()));
    }
  }

  /// The asked member wants it. For somebody without sign-in the organiser answers.
  @Transactional
  public void accept(Caller caller, CommunityId community, CircleId id, SwapId swap) {
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Circle circle = running(member, id);
    Swap found = inState(circle, swap, SwapStatus.ASKED);
    refuseUnlessAnswers(member, circle, found);
    store.agree(circle, swap);
  }

  /// The asked member does not want it, or not any more.
  @Transactional
  public void decline(Caller caller, CommunityId community, CircleId id, SwapId swap) {
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Circle circle = running(member, id);
    Swap found = open(circle, swap);
    refuseUnlessAnswers(member, circle, found);
    end(caller, circle, found, SwapStatus.DECLINED);
  }

  private static void refuseUnlessAnswers(Member member, Circle circle, Swap swap) {
    if (!swap.answeredBy(member.id(), circle)) {
      throw new Refused(new SavingsRefusal.NotAsked(swap.asked().name()));
    }
  }

  /// The asker does not want it any more.
  @Transactional
  public void withdraw(Caller caller, CommunityId community, CircleId id, SwapId swap) {
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Circle circle = running(member, id);
    Swap found = open(circle, swap);
    if (!found.asker().member().equals(member.id())) {
      throw new Refused(new SavingsRefusal.NotAsked(found.asker().name()));
    }
    end(caller, circle, found, SwapStatus.WITHDRAWN);
  }

  /// The organiser lets the two change turns, at once. Refused if whoever receives earlier from
  /// then on has too little for the larger deposit.
  @Transactional
  public void approve(Caller caller, CommunityId community, CircleId id, SwapId swap) {
    Circle circle = circles.organised(caller, community, id);
    Circles.refuseUnlessRunning(circle);
    Swap found = inState(circle, swap, SwapStatus.AGREED);
    store.exchange(circle, found);
    end(caller, circle, found, SwapStatus.APPROVED);
    deposits.follow(circle, found, new Author(caller.person().value(), circle.organiser().value()));
  }

  /// The organiser does not let them.
  @Transactional
  public void refuse(Caller caller, CommunityId community, CircleId id, SwapId swap) {
    Circle circle = circles.organised(caller, community, id);
    Circles.refuseUnlessRunning(circle);
    end(caller, circle, open(circle, swap), SwapStatus.REFUSED);
  }

  private void end(Caller caller, Circle circle, Swap swap, SwapStatus how) {
    store.end(circle, swap.id(), how, caller.person(), clock.instant());
  }

  private Swap inState(Circle circle, SwapId id, SwapStatus status) {
    Swap found = open(circle, id);
    if (found.status() != status) {
      throw new Refused(new SavingsRefusal.SwapInState(found.status()));
    }
    return found;
  }

  /// The swap if it is open; who of the two has received is said by name.
  private Swap open(Circle circle, SwapId id) {
    Swap found =
        store.of(circle).stream()
            .filter(swap -> swap.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refused(new SavingsRefusal.NoSuchSwap()));
    if (found.status() == SwapStatus.LAPSED) {
      refuseIfReceived(circle, found.asker().name(), found.asker().position());
      refuseIfReceived(circle, found.asked().name(), found.asked().position());
    }
    if (!found.open()) {
      throw new Refused(new SavingsRefusal.SwapInState(found.status()));
    }
    return found;
  }
}
