package org.commonweal.web.savings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Quantity;
import org.commonweal.savings.Auction;
import org.commonweal.savings.Bid;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleChanges;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.CircleStatus;
import org.commonweal.savings.CircleSums;
import org.commonweal.savings.CircleTerms;
import org.commonweal.savings.Contribution;
import org.commonweal.savings.Cycle;
import org.commonweal.savings.Schedule;
import org.commonweal.savings.Substitution;
import org.commonweal.savings.Turn;
import org.commonweal.savings.TurnOrder;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// One circle: in a draft who is in and what they would agree on, then who has paid and whose turn
/// it is, and always the whole schedule.
public record CirclePage(
    Visit visit,
    CircleTold told,
    Circle circle,
    CircleLedger ledger,
    CircleSums sums,
    List<String> awaited,
    Changes changes,
    Form form)
    implements FormPage {

  public CirclePage {
    awaited = List.copyOf(awaited);
  }

  /// What has changed since the start, the bidding while it runs, or the rotations before and
  /// after.
  public record Changes(
      CircleChanges since,
      Optional<Auction> auction,
      Optional<CircleId> previous,
      Optional<CircleId> next) {

    public boolean none() {
      return since.swaps().isEmpty() && since.substitutions().isEmpty();
    }
  }

  /// What the visitor is asked to take over or to give up, and has not agreed to.
  public Optional<Substitution> asked() {
    return changes.since().substitutions().stream()
        .filter(one -> one.open() && one.awaits(visit.member().id()))
        .findFirst();
  }

  /// Whether the visitor can propose a substitute.
  public boolean replaces() {
    return running() && (organises() || inside());
  }

  @Override
  public String title() {
    return circle.terms().name();
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  public boolean draft() {
    return circle.status() == CircleStatus.DRAFT;
  }

  public boolean dissolved() {
    return circle.status() == CircleStatus.DISSOLVED;
  }

  public boolean paused() {
    return circle.status() == CircleStatus.PAUSED;
  }

  /// Whether turns can change: with an own one that is ahead, or to decide.
  public boolean swaps() {
    return running() && !circle.auctioned() && (organises() || inside());
  }

  /// Whether the visitor can begin the next rotation.
  public boolean goesOn() {
    return circle.status() == CircleStatus.COMPLETED && organises() && changes.next().isEmpty();
  }

  public String path(CircleId other) {
    return told.list() + "/" + other.value();
  }

  public boolean started() {
    return !ledger.cycles().isEmpty();
  }

  public boolean running() {
    return circle.status().running();
  }

  public boolean organises() {
    return circle.organisedBy(visit.member().id()) && visit.may(Permission.JOIN_CIRCLE);
  }

  public boolean inside() {
    return circle.turn(visit.member().id()).isPresent();
  }

  public boolean keeps() {
    return visit.may(Permission.KEEP_MONEY);
  }

  public boolean canJoin() {
    return draft() && !inside() && !circle.full() && visit.may(Permission.JOIN_CIRCLE);
  }

  public boolean byLot() {
    return circle.terms().order() == TurnOrder.LOT;
  }

  public boolean byHand() {
    return circle.terms().order() == TurnOrder.HAND;
  }

  /// Why it cannot start yet, if so.
  public Optional<String> notYet() {
    if (!circle.full()) {
      int missing = circle.terms().size() - circle.turns().size();
      return Optional.of(
          missing == 1 ? "1 place is free still." : missing + " places are free still.");
    }
    return byLot() && circle.drawnAt().isEmpty()
        ? Optional.of("The lot has to be drawn first.")
        : Optional.empty();
  }

  public List<Schedule.Line> lines() {
    return circle.schedule(ledger.cycles()).lines();
  }

  public String recipient(Schedule.Line line) {
    Optional<String> paid =
        started()
            ? ledger.cycles().get(line.cycle()).payout().map(Cycle.Payout::name)
            : Optional.empty();
    return paid.orElseGet(() -> told.recipient(circle, line));
  }

  public Cycle open() {
    return ledger.cycles().get(circle.cycle());
  }

  /// Who receives in the open cycle, unless that is still bid for.
  public Optional<Turn> next() {
    return circle.recipient(circle.cycle()).or(() -> changes.auction().flatMap(Auction::winner));
  }

  /// What the recipient of the open cycle is paid if everybody pays, as far as it is known.
  public String pot() {
    Quantity pool = circle.terms().pool(open().members());
    return told.money(
        circle, bidding() ? pool : best().map(bid -> pool.minus(bid.discount())).orElse(pool));
  }

  /// Whether bids are taken now.
  public boolean bidding() {
    return changes.auction().filter(Auction::open).isPresent();
  }

  /// Whether the visitor can bid.
  public boolean bids() {
    return circle
        .turn(visit.member().id())
        .filter(turn -> bidding() && !circle.received(turn))
        .filter(turn -> !changes.auction().orElseThrow().owes(turn))
        .isPresent();
  }

  public String until() {
    return told.moment(changes.auction().orElseThrow().until());
  }

  public Optional<Bid> best() {
    return changes.auction().flatMap(Auction::best);
  }

  public Optional<Contribution> paid(Turn turn, int cycle) {
    return ledger.contribution(cycle, turn).filter(one -> one.amount().signum() > 0);
  }

  /// `paid, on time`, `60.00 of 100.00 paid`.
  public String paid(Contribution one) {
    CircleTerms terms = circle.terms();
    return one.complete(terms)
        ? "paid, " + told.timing(one.timing())
        : visit.language().number(one.amount())
            + " of "
            + visit.language().number(terms.contribution())
            + " paid";
  }

  public String tone(Contribution one) {
    return one.complete(circle.terms()) ? told.timingTone(one.timing()) : "wait";
  }

  /// Whether the visitor has something to pay now, or owes something since an earlier cycle.
  public boolean owes() {
    return circle.turn(visit.member().id()).filter(this::owes).isPresent();
  }

  private boolean owes(Turn me) {
    return (running() && !ledger.paid(circle, circle.cycle(), me))
        || IntStream.range(0, circle.cycle()).anyMatch(cycle -> !ledger.paid(circle, cycle, me));
  }

  public boolean ready() {
    return circle.status() == CircleStatus.ACTIVE && !bidding() && ledger.ready(circle);
  }

  public boolean paysOut() {
    return ready()
        && (organises()
            || keeps()
            || next().filter(turn -> turn.member().equals(visit.member().id())).isPresent());
  }

  /// The payouts that the visitor has not acknowledged.
  public List<Cycle> toAcknowledge() {
    return ledger.cycles().stream()
        .filter(cycle -> cycle.paidOutAt().isPresent() && cycle.acknowledgedAt().isEmpty())
        .filter(cycle ->
            cycle
                .payout()
                .filter(payout -> payout.recipient().equals(visit.member().id()))
                .isPresent())
        .toList();
  }

  public List<SumLine> sumLines() {
    return SumLine.of(sums, visit.language());
  }

  public LocalDate today() {
    return LocalDate.ofInstant(ledger.now(), circle.terms().zone());
  }

  public LocalDate due(int cycle) {
    return ledger.due(cycle).atZone(circle.terms().zone()).toLocalDate();
  }

  private String discount(Cycle cycle) {
    return cycle
        .payout()
        .filter(payout -> payout.discount().signum() > 0)
        .map(payout -> ", less a discount of " + visit.language().number(payout.discount()))
        .orElse("");
  }

  /// What became of a cycle: `paid out`, `3 of 5 have paid`, `planned`.
  public String stand(Schedule.Line line) {
    if (!started()) {
      return "planned";
    }
    Cycle cycle = ledger.cycles().get(line.cycle());
    if (cycle.payout().filter(payout -> payout.held().signum() > 0).isPresent()) {
      return dissolved()
          ? "held back until it was dissolved"
          : "held back: the recipient is behind";
    }
    if (cycle.paidOutAt().isPresent()) {
      return cycle.payout().orElseThrow().moved()
          ? "paid out before it moved in"
          : "paid out" + discount(cycle);
    }
    if (dissolved()) {
      return "dissolved before";
    }
    return cycle.contributors() + " of " + cycle.members() + " have paid";
  }
}
