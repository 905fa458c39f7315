package org.commonweal.savings;

import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonweal.allocation.Part;
import org.commonweal.allocation.Shares;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Purpose;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Ends a circle before everybody has received: what is held goes to those who are owed something,
/// and what nothing covers is owed to them by those who have received more than they paid. Decided
/// from the ledger, so that whatever has moved in the circle counts.
@Service
public class Dissolutions {

  static final Event DISSOLVED = new Event("circle-dissolved");

  private final Circles circles;
  private final CircleReports reports;
  private final DissolutionStore store;
  private final SubstitutionStore substitutions;
  private final DebtStore debts;
  private final DepositStore deposits;
  private final CycleStore cycles;
  private final OpeningStore openings;
  private final CircleMoney money;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Dissolutions(
      Circles circles,
      CircleReports reports,
      DissolutionStore store,
      SubstitutionStore substitutions,
      DebtStore debts,
      DepositStore deposits,
      CycleStore cycles,
      OpeningStore openings,
      CircleMoney money,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.circles = circles;
    this.reports = reports;
    this.store = store;
    this.substitutions = substitutions;
    this.debts = debts;
    this.deposits = deposits;
    this.cycles = cycles;
    this.openings = openings;
    this.money = money;
    this.events = events;
    this.clock = clock;
  }

  /// What dissolving a running circle would do now, or what it has done; nothing for any other. For
  /// whoever sees the circle.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<Dissolved> of(Circle circle) {
    if (circle.status() == CircleStatus.DISSOLVED) {
      return Optional.of(done(circle));
    }
    return circle.status().running() ? Optional.of(preview(circle)) : Optional.empty();
  }

  private Dissolved preview(Circle circle) {
    return told(circle, decide(circle, reports.of(circle)));
  }

  private static Dissolved told(Circle circle, Dissolution dissolution) {
    List<Dissolved.Line> lines =
        dissolution.lines().stream().map(line -> told(circle, line)).toList();
    return told(circle, Optional.empty(), lines, dissolution.debts());
  }

  private Dissolved done(Circle circle) {
    return told(circle, Optional.of(store.at(circle)), store.lines(circle), store.debts(circle));
  }

  private static Dissolved.Line told(Circle circle, Dissolution.Line line) {
    return new Dissolved.Line(
        line.turn().member(),
        line.turn().name(),
        counted(circle, line.position()),
        counted(circle, line.share()),
        counted(circle, line.returned()),
        counted(circle, line.covered()));
  }

  private static Dissolved told(
      Circle circle, Optional<Instant> at, List<Dissolved.Line> lines, List<DissolvedDebt> debts) {
    Quantity held =
        lines.stream()
            .map(Dissolved.Line::gets)
            .reduce(Quantity.zero(circle.terms().currency().unit()), Quantity::plus);
    return new Dissolved(at, held, lines, debts.stream().map(debt -> told(circle, debt)).toList());
  }

  private static Dissolved.Debt told(Circle circle, DissolvedDebt debt) {
    Turn debtor = circle.seat(debt.seat());
    Turn creditor = circle.seat(debt.creditorSeat());
    return new Dissolved.Debt(
        debtor.member(),
        debtor.name(),
        creditor.member(),
        creditor.name(),
        counted(circle, debt.amount()),
        counted(circle, debt.open()));
  }

  private static Quantity counted(Circle circle, BigInteger amount) {
    return circle.terms().currency().quantity(amount);
  }

  private static Map<Purpose, BigInteger> held(CircleReport report) {
    return report.held().stream()
        .filter(held -> CircleMoney.HELD.contains(held.purpose()))
        .collect(
            Collectors.toMap(
                CircleReport.Held::purpose,
                held -> held.quantity().minor(),
                BigInteger::add,
                () -> new EnumMap<>(Purpose.class)));
  }

  private Dissolution decide(Circle circle, CircleReport report) {
    Map<Integer, BigInteger> left =
        deposits.of(circle.community(), List.of(circle.id())).stream()
            .collect(Collectors.toMap(Deposit::seat, Deposit::left));
    Map<Integer, BigInteger> positions = new HashMap<>();
    left.forEach((seat, amount) -> positions.put(seat, amount.negate()));
    Map<MemberId, Integer> seats = seats(circle);
    List<CircleReport.Line> lines = report.lines();
    lines.stream()
        .filter(CircleReport.Line::ofMember)
        .forEach(line ->
            positions.merge(
                Lookup.in(seats, line.member()), line.net().minor().negate(), BigInteger::add));
    before(circle, lines).forEach((seat, amount) -> positions.merge(seat, amount, BigInteger::add));
    BigInteger free =
        held(report).entrySet().stream()
            .filter(one -> one.getKey() != Purpose.DEPOSITS)
            .map(Map.Entry::getValue)
            .reduce(BigInteger.ZERO, BigInteger::add);
    if (!positions.values().stream().reduce(BigInteger.ZERO, BigInteger::add).equals(free)) {
      throw new IllegalStateException("circle: " + circle.id().value() + " does not add up");
    }
    return Dissolution.of(circle, positions, left, free);
  }

  /// What each seat had paid less what it had received before the circle moved in, and an equal
  /// part of the fees and the reserve that were there then, of which nobody knows who had paid
  /// them.
  private Map<Integer, BigInteger> before(Circle circle, List<CircleReport.Line> lines) {
    List<Cycle> moved =
        cycles.of(circle).stream()
            .filter(cycle -> cycle.payout().filter(Cycle.Payout::moved).isPresent())
            .toList();
    if (moved.isEmpty()) {
      return Map.of();
    }
    Map<Integer, BigInteger> before = new HashMap<>(openings.paid(circle));
    for (Cycle cycle : moved) {
      Cycle.Payout payout = cycle.payout().orElseThrow();
      int seat = circle.holder(cycle.number()).orElseThrow().seat();
      before.merge(seat, payout.amount().minor().negate(), BigInteger::add);
      new Offer(circle, cycle.number(), payout.discount())
          .parts()
          .forEach((one, part) -> before.merge(one, part.minor().negate(), BigInteger::add));
    }
    BigInteger there =
        lines.stream()
            .filter(line -> !line.ofMember())
            .map(line -> line.in().minor())
            .reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger rest =
        there.subtract(before.values().stream().reduce(BigInteger.ZERO, BigInteger::add));
    int members = circle.turns().size();
    List<Part> parts =
        Shares.split(
            rest,
            Collections.nCopies(members, BigInteger.ONE),
            IntStream.range(0, members).boxed().toList());
    for (int seat = 0; seat < members; seat++) {
      before.merge(seat, parts.get(seat).amount(), BigInteger::add);
    }
    return before;
  }

  /// The seat of everybody who has one or had one: nobody ever has two.
  private Map<MemberId, Integer> seats(Circle circle) {
    Map<MemberId, Integer> seats = new HashMap<>(substitutions.gone(circle));
    circle.turns().forEach(turn -> seats.put(turn.member(), turn.seat()));
    return seats;
  }

  /// Dissolves a running circle, once. Open to its organiser, who names the plan that they have
  /// seen.
  @Transactional
  public void dissolve(Caller caller, CommunityId community, CircleId id, String seen) {
    Circle circle = circles.organised(caller, community, id);
    Circles.refuseUnlessRunning(circle);
    CircleReport report = reports.of(circle);
    Dissolution dissolution = decide(circle, report);
    refuseUnlessSeen(circle, told(circle, dissolution), seen);
    List<Debt> before = debts.of(circle);
    store.dissolve(dissolution, clock.instant());
    events.publishEvent(
        new SavingsEvent.CircleDissolved(
            community,
            id,
            circle.terms().name(),
            circle.turns().stream().map(Turn::member).toList(),
            caller.person()));
    List<CircleMoney.Step> steps = DissolutionSteps.of(dissolution, held(report), before);
    if (!steps.isEmpty()) {
      var author = new Author(caller.person().value(), circle.organiser().value());
      money.post(
          new CircleMoney.Move(
              circle, CircleJournals.dissolution(circle), author, DISSOLVED, steps));
    }
  }

  private static void refuseUnlessSeen(Circle circle, Dissolved now, String seen) {
    if (!now.plan().equals(seen)) {
      throw new Refused(
          new SavingsRefusal.HeldDiffers("plan", now.held(), circle.terms().currency().code()));
    }
  }
}
