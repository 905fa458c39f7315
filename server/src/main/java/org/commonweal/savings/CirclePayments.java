package org.commonweal.savings;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.TreasuryRefusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes contributions: exactly the amount, once per member and cycle, out of the member's wallet,
/// or as cash that somebody who keeps the community's money writes down for many.
@Service
public class CirclePayments {

  private static final Event PAID_IN = new Event("circle-paid-in");

  private final Circles circles;
  private final CycleStore store;
  private final CircleMoney money;
  private final Membership membership;
  private final OutsidePlaces places;
  private final InstantSource clock;

  CirclePayments(
      Circles circles,
      CycleStore store,
      CircleMoney money,
      Membership membership,
      OutsidePlaces places,
      InstantSource clock) {
    this.circles = circles;
    this.store = store;
    this.money = money;
    this.membership = membership;
    this.places = places;
    this.clock = clock;
  }

  /// Pays the caller's contribution for the open cycle or a later one out of their wallet, and what
  /// it costs to be late.
  @Transactional
  public void contribute(Caller caller, CommunityId community, CycleId id, String amount) {
    int cycle = id.cycle();
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Circle circle = active(member, id.circle());
    if (circle.turn(member.id()).isEmpty()) {
      throw new Refused(new SavingsRefusal.NotInCircle());
    }
    refuseUnlessExact(circle, amount);
    Timing timing = timing(circle, cycle);
    List<Turn> paid = refuseIfPaid(circle, cycle, List.of(member.id()));
    if (timing == Timing.OVERDUE && circle.terms().late() == Late.REFUSED) {
      throw new Refused(new SavingsRefusal.DeadlineOver(circle.terms().graceHours()));
    }
    pay(circle, author(caller, member), payments(circle, cycle, timing, paid, Optional.empty()));
  }

  /// Writes down cash that several brought for a cycle to a place, all or none. What is overdue is
  /// taken too, whatever the terms say of what members pay themselves.
  @Transactional
  public void collect(Caller caller, CommunityId community, CycleId id, Collection collection) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    Circle circle = active(member, id.circle());
    OutsidePlace place = places.get(community, collection.place());
    if (!place.open()) {
      throw new Refused(new TreasuryRefusal.PlaceClosed("place", place.name()));
    }
    if (collection.members().isEmpty()) {
      throw new Refused(new InputRefusal.Missing("members"));
    }
    Timing timing = timing(circle, id.cycle());
    List<Turn> payers = refuseIfPaid(circle, id.cycle(), collection.members());
    pay(
        circle,
        author(caller, member),
        payments(circle, id.cycle(), timing, payers, Optional.of(place.id())));
  }

  /// Who brought cash, and where it is.
  public record Collection(PlaceId place, List<MemberId> members) {

    public Collection {
      members = List.copyOf(members);
    }
  }

  private Circle active(Member member, CircleId id) {
    Circle circle = circles.locked(member, id);
    Circles.refuseUnless(circle, CircleStatus.ACTIVE);
    return circle;
  }

  private static Author author(Caller caller, Member member) {
    return new Author(caller.person().value(), member.id().value());
  }

  private static void refuseUnlessExact(Circle circle, String amount) {
    CircleTerms terms = circle.terms();
    Quantity asked;
    try {
      asked = Quantity.parse("amount", amount, terms.currency().unit());
    } catch (Refused _) {
      throw notTheContribution(terms);
    }
    if (!asked.equals(terms.contribution())) {
      throw notTheContribution(terms);
    }
  }

  private static Refused notTheContribution(CircleTerms terms) {
    return new Refused(
        new SavingsRefusal.NotTheContribution(
            "amount", terms.contribution(), terms.currency().code()));
  }

  private Timing timing(Circle circle, int cycle) {
    CycleStore.Totals totals =
        store
            .totals(circle.community(), circle.id(), cycle)
            .orElseThrow(() -> new Refused(new SavingsRefusal.NoSuchCycle()));
    return Timing.of(clock.instant(), totals.due(), circle.terms().graceHours());
  }

  /// The members, each once and in the circle, unless one of them has paid.
  private List<Turn> refuseIfPaid(Circle circle, int cycle, List<MemberId> members) {
    Set<Integer> paid = new HashSet<>(store.contributors(circle, cycle));
    List<Turn> payers = new ArrayList<>();
    for (MemberId member : members) {
      Turn turn =
          circle.turn(member).orElseThrow(() -> new Refused(new SavingsRefusal.NotInCircle()));
      if (!paid.add(turn.seat())) {
        throw new Refused(new SavingsRefusal.ContributedAlready(turn.name()));
      }
      payers.add(turn);
    }
    return payers;
  }

  private static List<CycleStore.Payment> payments(
      Circle circle, int cycle, Timing timing, List<Turn> payers, Optional<PlaceId> place) {
    Quantity fee = fee(circle, timing);
    return payers.stream()
        .map(turn ->
            new CycleStore.Payment(
                cycle,
                turn.seat(),
                turn.member(),
                circle.terms().contribution(),
                fee,
                timing,
                place,
                CircleJournals.contribution(circle, cycle, turn.seat())))
        .toList();
  }

  private static Quantity fee(Circle circle, Timing timing) {
    CircleTerms terms = circle.terms();
    return timing == Timing.OVERDUE && terms.late() == Late.FEE
        ? terms.lateFee()
        : Quantity.zero(terms.currency().unit());
  }

  private void pay(Circle circle, Author author, List<CycleStore.Payment> payments) {
    store.pay(circle, payments, new PersonId(author.person()), clock.instant());
    List<CircleMoney.Move> moves =
        payments.stream()
            .map(one -> new CircleMoney.Move(one.journal(), author, PAID_IN, steps(circle, one)))
            .toList();
    money.post(circle, moves);
  }

  /// Cash goes through the wallet, so that the member's statement shows it.
  private static List<CircleMoney.Step> steps(Circle circle, CycleStore.Payment payment) {
    var wallet = CircleMoney.wallet(circle, payment.member());
    List<CircleMoney.Step> steps = new ArrayList<>();
    payment
        .place()
        .map(place -> CircleMoney.outside(circle, place))
        .ifPresent(outside ->
            steps.add(new CircleMoney.Step(outside, wallet, payment.amount().plus(payment.fee()))));
    steps.add(new CircleMoney.Step(wallet, CircleMoney.pot(circle), payment.amount()));
    if (payment.fee().signum() > 0) {
      steps.add(new CircleMoney.Step(wallet, CircleMoney.fees(circle), payment.fee()));
    }
    return steps;
  }
}
