package org.commonweal.savings;

import java.math.BigInteger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Author;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes contributions: exactly the amount, or parts of it where the terms allow them, out of the
/// member's wallet, or as cash that somebody who keeps the community's money writes down for many.
@Service
public class CirclePayments {

  private final Circles circles;
  private final Dues dues;
  private final PaymentStore store;
  private final Paying paying;
  private final Membership membership;
  private final OutsidePlaces places;
  private final InstantSource clock;

  CirclePayments(
      Circles circles,
      Dues dues,
      PaymentStore store,
      Paying paying,
      Membership membership,
      OutsidePlaces places,
      InstantSource clock) {
    this.circles = circles;
    this.dues = dues;
    this.store = store;
    this.paying = paying;
    this.membership = membership;
    this.places = places;
    this.clock = clock;
  }

  /// Pays the caller's contribution for the open cycle or a later one out of their wallet, or what
  /// they owe since an earlier one, and what it costs to be late.
  @Transactional
  public void contribute(Caller caller, CommunityId community, CycleId id, String amount) {
    int cycle = id.cycle();
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Circle circle = running(member, id.circle());
    Turn turn =
        circle.turn(member.id()).orElseThrow(() -> new Refused(new SavingsRefusal.NotInCircle()));
    Timing timing = timing(circle, cycle);
    Due due = dues.of(circle, cycle, List.of(turn)).getFirst();
    BigInteger asked = Dues.amount(circle, due, amount);
    if (timing == Timing.OVERDUE && circle.terms().late() == Late.REFUSED && !due.owed()) {
      throw new Refused(new SavingsRefusal.DeadlineOver(circle.terms().graceHours()));
    }
    var payment =
        new NewPayment(
            circle,
            store.next(circle),
            cycle,
            turn,
            Dues.sum(circle, due, asked, timing),
            timing,
            Source.WALLET,
            Optional.empty(),
            caller.person());
    paying.pay(circle, author(caller, member), List.of(new Paying.Paid(payment, due)));
  }

  /// Writes down cash that several brought to a place, each all that they have to pay for a cycle,
  /// all or none. What is overdue is taken too, whatever the terms say of what members pay
  /// themselves.
  @Transactional
  public void collect(Caller caller, CommunityId community, CycleId id, Collection collection) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    Circle circle = running(member, id.circle());
    PlaceId place = places.keepOpen(community, collection.place(), "place").id();
    if (collection.members().isEmpty()) {
      throw new Refused(new InputRefusal.Missing("members"));
    }
    Timing timing = timing(circle, id.cycle());
    List<Due> all = dues.of(circle, id.cycle(), turns(circle, collection.members()));
    int first = store.next(circle);
    List<Paying.Paid> paid =
        IntStream.range(0, all.size())
            .mapToObj(one -> {
              Due due = all.get(one);
              var payment =
                  new NewPayment(
                      circle,
                      first + one,
                      id.cycle(),
                      due.turn(),
                      Dues.sum(circle, due, due.rest(), timing),
                      timing,
                      Source.CASH,
                      Optional.of(place),
                      caller.person());
              return new Paying.Paid(payment, due);
            })
            .toList();
    paying.pay(circle, author(caller, member), paid);
  }

  /// Who brought cash, and where it is.
  public record Collection(PlaceId place, List<MemberId> members) {

    public Collection {
      members = List.copyOf(members);
    }
  }

  /// Money is taken while the circle runs, also while it rests, and afterwards what is still owed.
  private Circle running(Member member, CircleId id) {
    Circle circle = circles.locked(member, id);
    if (circle.status() != CircleStatus.COMPLETED) {
      Circles.refuseUnlessRunning(circle);
    }
    return circle;
  }

  static Author author(Caller caller, Member member) {
    return new Author(caller.person().value(), member.id().value());
  }

  private Timing timing(Circle circle, int cycle) {
    CycleStore.Totals totals = dues.totals(circle, cycle);
    return Timing.of(circle.time(clock.instant()), totals.due(), circle.terms().graceHours());
  }

  /// The turns of these members, each named once.
  private static List<Turn> turns(Circle circle, List<MemberId> members) {
    Set<Integer> seats = new HashSet<>();
    List<Turn> turns = new ArrayList<>();
    for (MemberId member : members) {
      Turn turn =
          circle.turn(member).orElseThrow(() -> new Refused(new SavingsRefusal.NotInCircle()));
      if (!seats.add(turn.seat())) {
        throw new Refused(new SavingsRefusal.ContributedAlready(turn.name()));
      }
      turns.add(turn);
    }
    return turns;
  }
}
