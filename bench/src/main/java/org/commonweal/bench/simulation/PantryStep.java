package org.commonweal.bench.simulation;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.commonweal.allocation.Strategy;
import org.commonweal.bench.Rest;
import org.commonweal.commons.Arrival;
import org.commonweal.commons.Contributions;
import org.commonweal.commons.Gifts;
import org.commonweal.commons.NewContribution;
import org.commonweal.commons.NewGift;
import org.commonweal.commons.PoolRounds;
import org.commonweal.commons.Receipt;
import org.commonweal.commons.Receipts;
import org.commonweal.commons.RoundWish;
import org.commonweal.community.MemberId;
import org.commonweal.items.Needs;
import org.commonweal.items.NewNeed;
import org.commonweal.items.Priority;
import org.commonweal.items.Recurrence;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Purpose;
import org.commonweal.rounds.Plan;
import org.commonweal.rounds.PlanHash;
import org.commonweal.rounds.Round;
import org.commonweal.sharing.OfferId;

/// Contributions, gifts and rounds of a pantry; a round of more than ten people is a large one.
final class PantryStep {

  /// What a round is called in the tally that was held up by a fault while it was paid out.
  static final String CUT = "large rounds cut in the middle";

  private static final long PATIENCE_SECONDS = 30;
  private static final int LARGE = 20;
  private static final int TRIES = 50;

  private final Pantry pantry;
  private final Town town;
  private final Chance chance;
  private final Machine machine;

  PantryStep(Pantry pantry, Chance chance) {
    this.pantry = pantry;
    this.chance = chance;
    town = pantry.town;
    machine = town.machine;
  }

  void run() {
    switch (chance.between(1, 4)) {
      case 1 -> confirm();
      case 2 -> give();
      case 3 -> need();
      default -> round();
    }
  }

  private void confirm() {
    List<NewContribution> promised = new ArrayList<>();
    for (int i = chance.between(1, 8); i > 0; i--) {
      promised.add(
          new NewContribution(
              chance.of(pantry.members), pantry.item.id(), "" + chance.between(1, 30)));
    }
    List<OfferId> offers =
        machine
            .bean(Contributions.class)
            .offer(pantry.owner, town.community, pantry.pool, promised);
    List<Arrival> arrivals = offers.stream().map(Arrival::inFull).toList();
    Supplier<List<Receipt>> command =
        () ->
            machine
                .bean(Receipts.class)
                .confirm(pantry.owner, town.community, pantry.pool, arrivals);
    Optional<List<Receipt>> receipts = meetingAFault(command);
    boolean done = receipts.isPresent() || machine.faults.committed();
    Check.same(town + ", received", done ? received(promised) : List.of(), pantry.adopt());
    boolean again = command.get().stream().allMatch(Receipt.Confirmed.class::isInstance);
    Check.same(town + ", confirmed when asked again", !done, again);
    Check.same(town + ", received again", done ? List.of() : received(promised), pantry.adopt());
    machine.tally.saw("contributions confirmed");
  }

  private List<String> received(List<NewContribution> promised) {
    return promised.stream()
        .map(one ->
            Pantry.text(
                pantry.account(new MemberId(one.giver().id()), Purpose.GIVEN),
                pantry.stock(),
                one.units()))
        .toList();
  }

  private <T> Optional<T> meetingAFault(Supplier<T> command) {
    Fault fault =
        chance.oneIn(3)
            ? chance.of(
                List.of(Fault.CUT_AT_STATEMENT, Fault.CUT_BEFORE_COMMIT, Fault.CUT_AFTER_COMMIT))
            : Fault.NONE;
    return machine.attempt(new Faults.Plan(fault, chance.between(1, 12)), command);
  }

  private void give() {
    MemberId receiver = chance.of(pantry.members);
    BigInteger there = town.model.balance(pantry.stock());
    int units = chance.between(1, 40);
    var gift = new NewGift(receiver, pantry.item.id(), "" + units);
    Optional<String> refused =
        refusal(
            () -> machine.bean(Gifts.class).give(pantry.owner, town.community, pantry.pool, gift));
    boolean enough = there.compareTo(BigInteger.valueOf(units)) >= 0;
    Check.same(
        town + ", refusal of a gift",
        enough ? Optional.empty() : Optional.of("NotEnoughStock"),
        refused);
    String moved =
        Pantry.text(pantry.stock(), pantry.account(receiver, Purpose.RECEIVED), "" + units);
    Check.same(town + ", given", enough ? List.of(moved) : List.of(), pantry.adopt());
  }

  private Optional<String> refusal(Runnable command) {
    try {
      command.run();
      return Optional.empty();
    } catch (Refused refused) {
      Refusal refusal = refused.refusal();
      machine.tally.refused(refusal);
      return Optional.of(refusal.getClass().getSimpleName());
    }
  }

  private void need() {
    need(chance.some(pantry.members, Pantry.MEMBERS));
  }

  private void need(List<MemberId> who) {
    List<NewNeed> needs =
        who.stream()
            .map(member ->
                new NewNeed(
                    member,
                    pantry.item.id(),
                    "" + chance.between(1, 9),
                    Priority.NEED,
                    Recurrence.ONCE))
            .toList();
    machine.bean(Needs.class).publish(pantry.owner, town.community, needs);
  }

  /// Until one was really held up: the fault comes at a statement, and a chunk may have fewer.
  void largeRoundWithAFault() {
    for (int i = 0; i < TRIES && !machine.tally.has(CUT); i++) {
      need(pantry.members.subList(0, LARGE));
      confirm();
      round();
    }
    Check.that("no large round was held up", machine.tally.has(CUT));
  }

  private void round() {
    PoolRounds rounds = machine.bean(PoolRounds.class);
    var wish = new RoundWish(pantry.item.id(), chance.of(List.of(Strategy.values())), "", Set.of());
    Plan plan = rounds.preview(pantry.owner, town.community, pantry.pool, wish);
    Round round = rounds.plan(pantry.owner, town.community, pantry.pool, wish);
    Check.same(town + ", plan and preview", plan.hash(), round.hash());
    BigInteger there = town.model.balance(pantry.stock());
    Check.same(town + ", given", there.min(round.asked().minor()), round.given().minor());
    Check.same(
        town + ", another plan",
        Optional.of("OtherPlan"),
        refusal(() -> commit(round, new PlanHash("0".repeat(64)))));
    if (chance.oneIn(4)) {
      need();
      String outdated = "PlanOutdated";
      Check.same(
          town + ", an old plan",
          Optional.of(outdated),
          refusal(() -> commit(round, round.hash())));
      return;
    }
    carryOut(plan, round);
  }

  /// What the job meets that pays out a large round.
  private Faults.Plan payoutFault() {
    List<Fault> faults =
        List.of(Fault.CUT_AT_STATEMENT, Fault.CUT_BEFORE_COMMIT, Fault.CUT_AFTER_COMMIT);
    return new Faults.Plan(chance.of(faults), chance.between(1, 12));
  }

  private Round commit(Round round, PlanHash hash) {
    return machine.bean(PoolRounds.class).commit(pantry.owner, town.community, round.id(), hash);
  }

  private void carryOut(Plan plan, Round round) {
    if (round.given().signum() == 0) {
      Check.same(
          town + ", a round of nothing",
          Optional.of("NothingToGive"),
          refusal(() -> commit(round, round.hash())));
      return;
    }
    machine.faults.armPayout(payoutFault(), /* chunk= */ chance.between(1, 2));
    Optional<Round> committed = meetingAFault(() -> commit(round, round.hash()));
    if (committed.isEmpty()) {
      commit(round, round.hash());
    }
    commit(round, round.hash());
    awaitPaid(round);
    if (machine.faults.payoutMetIt()) {
      machine.tally.saw(CUT);
    }
    List<String> legs = pantry.adopt();
    boolean large = legs.getFirst().contains("ESCROW");
    machine.tally.saw(large ? "large rounds" : "rounds");
    Check.same(
        town + ", parts",
        parts(plan),
        legs.stream().skip(large ? 1 : 0).map(PantryStep::part).toList());
  }

  /// How much goes to whom.
  private List<String> parts(Plan plan) {
    return plan.ration().allocations().stream()
        .filter(one -> one.amount().signum() > 0)
        .map(one -> one.amount() + " to RECEIVED of " + one.recipient())
        .toList();
  }

  private static String part(String leg) {
    return leg.replaceFirst(" from .* to ", " to ");
  }

  /// By a job, which looks for work as our clock goes on.
  private void awaitPaid(Round round) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (machine
        .bean(PoolRounds.class)
        .visible(pantry.owner, town.community, round.id())
        .underway()) {
      Check.that(town + ", a round is not paid out; " + jobs(), System.nanoTime() < end);
      machine.clock.forward(Duration.ofMillis(500));
      Rest.of(Duration.ofMillis(20));
    }
  }

  private String jobs() {
    return machine.clock.instant()
        + ", jobs: "
        + machine.jdbc().sql("select * from ops.scheduled_tasks").query().listOfRows();
  }
}
