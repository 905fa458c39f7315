package org.commonweal.savings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.commonweal.community.Communities;
import org.commonweal.community.Member;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.identity.Secrets;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.Author;
import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.Currency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The circles of a community: founded, changed while they are drafts, started or given up.
@Service
public class Circles {

  private final CircleStore store;
  private final TurnStore turns;
  private final CycleStore cycles;
  private final Deposits deposits;
  private final Membership membership;
  private final Members members;
  private final Communities communities;
  private final Currencies currencies;
  private final Secrets secrets;
  private final Ids ids;
  private final InstantSource clock;

  Circles(
      CircleStore store,
      TurnStore turns,
      CycleStore cycles,
      Deposits deposits,
      Membership membership,
      Members members,
      Communities communities,
      Currencies currencies,
      Secrets secrets,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.turns = turns;
    this.cycles = cycles;
    this.deposits = deposits;
    this.membership = membership;
    this.members = members;
    this.communities = communities;
    this.currencies = currencies;
    this.secrets = secrets;
    this.ids = ids;
    this.clock = clock;
  }

  /// Founds a circle as a draft; whoever does organises it, and joins like everybody else.
  @Transactional
  public CircleId create(Caller caller, CommunityId community, NewCircle asked) {
    Member asking = membership.require(caller, community, Permission.JOIN_CIRCLE);
    members.hold(community, List.of(asking.id()));
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Currency currency = currencies.get(community, asked.currency(), "currency");
    ZoneId usual = communities.get(community).zone();
    CircleTerms terms = new TermsReader(currency, usual).read(asked);
    refuseFirstDay(terms.zone(), terms.firstDue());
    currencies.use(community, List.of(currency));
    String seed = terms.order().drawn() ? secrets.next() : "";
    var making =
        new CircleStore.Making(new CircleId(ids.next()), member.id(), seed, clock.instant());
    store.insert(community, making, terms);
    return making.id();
  }

  /// The first due date begins after now, and within a year.
  void refuseFirstDay(ZoneId zone, LocalDate first) {
    LocalDate earliest = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
    if (first.isBefore(earliest) || first.isAfter(earliest.plusYears(1))) {
      throw new Refused(
          new SavingsRefusal.FirstDayOutOfRange("firstDue", earliest, earliest.plusYears(1)));
    }
  }

  /// A circle that the caller may see: drafts that are open to everybody or that they were invited
  /// to, those that they organise or are in, and those in which they are asked to take over a
  /// place. Who reads everybody's money sees all.
  public Circle get(Caller caller, CommunityId community, CircleId id) {
    return get(caller, community, id, "");
  }

  /// The same for whoever holds the link of a draft.
  public Circle get(Caller caller, CommunityId community, CircleId id, String link) {
    Member member = membership.require(caller, community, Permission.READ);
    return store
        .find(community, id)
        .filter(circle -> sees(member, circle) || (draft(circle) && linked(circle, link)))
        .orElseThrow(Circles::nothing);
  }

  private boolean sees(Member member, Circle circle) {
    return circle.organisedBy(member.id())
        || circle.turn(member.id()).isPresent()
        || (draft(circle) && welcome(member, circle))
        || (circle.status().running() && turns.toTakeOver(circle, member.id()))
        || membership.may(member, Permission.READ_MONEY);
  }

  private static boolean draft(Circle circle) {
    return circle.status() == CircleStatus.DRAFT;
  }

  private boolean welcome(Member member, Circle circle) {
    return circle.terms().entry() == Entry.OPEN
        || turns.invited(circle.community(), circle.id(), member.id());
  }

  private boolean linked(Circle circle, String link) {
    return !link.isEmpty() && store.linkedBy(circle.community(), circle.id(), Secrets.hash(link));
  }

  /// Whether the member may join without more: the organiser, who was invited, who has the link.
  boolean mayJoin(Member member, Circle circle, String link) {
    return circle.organisedBy(member.id()) || welcome(member, circle) || linked(circle, link);
  }

  /// Circles that the caller may see, newest first.
  public Slice<Circle> list(Caller caller, CommunityId community, Page page) {
    Member member = membership.require(caller, community, Permission.READ);
    CircleStore.Sight sight =
        membership.may(member, Permission.READ_MONEY)
            ? CircleStore.Sight.ALL
            : CircleStore.Sight.OWN;
    List<Circle> rows = store.list(community, member.id(), sight, page);
    return Slice.of(rows, page.size(), circle -> Cursor.of(circle.id().value()));
  }

  /// Changes how many a draft is for and when it begins. Positions close up.
  @Transactional
  public Circle plan(Caller caller, CommunityId community, CircleId id, Plan plan) {
    Circle circle = organised(caller, community, id, CircleStatus.DRAFT);
    var checks = new Checks();
    TermsReader.size(checks, plan.size());
    checks.done();
    if (plan.size() < circle.turns().size()) {
      throw new Refused(new SavingsRefusal.TooFewPlaces("size", circle.turns().size()));
    }
    refuseFirstDay(circle.terms().zone(), plan.firstDue());
    PoolCalculator.calculateTotalPool(circle.terms().contribution().minor(), plan.size());
    turns.order(circle, circle.turns().stream().map(Turn::member).toList());
    store.plan(community, id, plan.size(), plan.firstDue());
    return store.find(community, id).orElseThrow(Circles::nothing);
  }

  /// What of the terms can change while a circle is a draft.
  public record Plan(int size, LocalDate firstDue) {}

  /// Gives up a draft, in which nothing was paid.
  @Transactional
  public void cancel(Caller caller, CommunityId community, CircleId id) {
    organised(caller, community, id, CircleStatus.DRAFT);
    store.cancel(community, id);
  }

  /// Begins a full circle whose order is decided, writes down what its cycles take, and takes the
  /// deposits where there are any.
  @Transactional
  public void start(Caller caller, CommunityId community, CircleId id) {
    Circle circle = organised(caller, community, id, CircleStatus.DRAFT);
    refuseUnlessComplete(circle);
    Instant now = clock.instant();
    cycles.insert(circle, 0, now);
    store.start(community, id, caller.person(), now);
    deposits.take(circle, new Author(caller.person().value(), circle.organiser().value()));
  }

  /// All places are taken, the order is decided, and the first day is ahead.
  void refuseUnlessComplete(Circle circle) {
    refuseUnlessFull(circle);
    if (circle.terms().order() == TurnOrder.LOT && circle.drawnAt().isEmpty()) {
      throw new Refused(new SavingsRefusal.NotDrawnYet());
    }
    refuseFirstDay(circle.terms().zone(), circle.terms().firstDue());
  }

  static void refuseUnlessFull(Circle circle) {
    if (!circle.full()) {
      throw new Refused(
          new SavingsRefusal.CircleNotFull(circle.turns().size(), circle.terms().size()));
    }
  }

  /// The circle, locked, if the caller organises it and it is in this state.
  Circle organised(Caller caller, CommunityId community, CircleId id, CircleStatus status) {
    Circle circle = organised(caller, community, id);
    refuseUnless(circle, status);
    return circle;
  }

  /// The circle, locked, if the caller organises it.
  Circle organised(Caller caller, CommunityId community, CircleId id) {
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Circle circle = locked(member, id);
    if (!circle.organisedBy(member.id())) {
      throw new Refused(new SavingsRefusal.NotOrganiser(circle.organiserName()));
    }
    return circle;
  }

  static void refuseUnlessRunning(Circle circle) {
    if (!circle.status().running()) {
      throw new Refused(new SavingsRefusal.WrongStatus(circle.status()));
    }
  }

  static void refuseUnless(Circle circle, CircleStatus status) {
    if (circle.status() != status) {
      throw new Refused(new SavingsRefusal.WrongStatus(circle.status()));
    }
  }

  /// The circle as it stays until the transaction ends, if the member may see it.
  Circle locked(Member member, CircleId id) {
    return store
        .lock(member.community(), id)
        .filter(circle -> sees(member, circle))
        .orElseThrow(Circles::nothing);
  }

  /// The same of any draft: whoever knows its id is told that they were not invited.
  Circle toJoin(Member member, CircleId id) {
    return store
        .lock(member.community(), id)
        .filter(circle -> draft(circle) || sees(member, circle))
        .orElseThrow(Circles::nothing);
  }

  static Refused nothing() {
    return new Refused(new SavingsRefusal.NoSuchCircle());
  }
}
