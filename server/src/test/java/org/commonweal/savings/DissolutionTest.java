package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Purpose;
import org.commonweal.ledger.Verifier;
import org.commonweal.treasury.Kitty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Everybody's net position is settled from what is held, by what they are owed, to the last unit;
/// those who received more than they paid owe the rest.
@ServerTest
class DissolutionTest {

  @Autowired Ring ring;
  @Autowired Kitty kitty;
  @Autowired Dissolutions dissolutions;
  @Autowired Repayments repayments;
  @Autowired Refunds refunds;
  @Autowired CirclePauses pauses;
  @Autowired Substitutions substitutions;
  @Autowired Swaps swaps;
  @Autowired CirclePayments payments;
  @Autowired CirclePayouts payouts;
  @Autowired CircleBooks books;
  @Autowired CircleReports reports;
  @Autowired Ledger ledger;
  @Autowired Verifier verifier;

  @Test
  void case12WhatIsHeldGoesToWhoIsOwedAndWhoReceivedOwesTheRest() {
    Ring.Around around = ring.running(4, Late.FEE, "200");
    for (int cycle = 0; cycle < 2; cycle++) {
      for (Village.Neighbour one : around.people()) {
        pay(around, one, cycle);
      }
      if (cycle == 0) {
        payouts.payOut(
            around.organiser().caller(),
            around.community(),
            around.cycle(0),
            around.organiser().member());
      }
    }
    Circle circle = ring.circle(around);
    assertThat(whole(circle, Map.of(0, -200, 1, 200, 2, 200, 3, 200), 400))
        .containsExactly("P0 0 0", "P1 134 66", "P2 133 67", "P3 133 67");

    swaps.ask(who(around, 1).caller(), around.community(), around.id(), who(around, 2).member());
    Dissolved preview = dissolutions.of(circle).orElseThrow();
    assertThat(preview.at()).isEmpty();
    dissolve(around);
    Dissolved dissolved = result(around);
    assertThat(dissolved.lines()).isEqualTo(preview.lines());
    assertThat(dissolved.debts()).isEqualTo(preview.debts());
    assertThat(got(dissolved)).containsExactly("P0 0.00", "P1 133.34", "P2 133.33", "P3 133.33");
    assertThat(owing(dissolved)).containsExactly("P0 P1 66.66", "P0 P2 66.67", "P0 P3 66.67");
    assertThat(ring.circle(around).status()).isEqualTo(CircleStatus.DISSOLVED);
    assertThat(swaps.of(ring.circle(around)))
        .extracting(Swap::status)
        .containsExactly(SwapStatus.LAPSED);
    assertThat(ring.wallet(around, who(around, 1).member())).isEqualTo("133.34");
    refuses("1003 InvalidState", () -> pay(around, who(around, 1), 2));
    refuses("1003 InvalidState", () -> dissolve(around));
    assertThat(books.prospect(ring.circle(around)).arrears()).isEmpty();
    assertThat(books.prospect(ring.circle(around)).outlook()).isEmpty();

    repayments.repay(around.organiser().caller(), around.community(), around.id(), "100");
    assertThat(owing(result(around))).containsExactly("P0 P1 33.33", "P0 P2 33.33", "P0 P3 33.34");
    refuses(
        "3001 InvalidAmount",
        () ->
            repayments.repay(
                around.organiser().caller(), around.community(), around.id(), "100.01"));
    kitty.topUp(around.here(), around.organiser().member(), "1");
    repayments.repay(around.organiser().caller(), around.community(), around.id(), "100");
    refuses(
        "3002 AlreadyContributed",
        () -> repayments.repay(around.organiser().caller(), around.community(), around.id(), "1"));
    undo(around, 2);
    assertThat(owing(result(around))).containsExactly("P0 P1 33.33", "P0 P2 33.33", "P0 P3 33.34");
    refuses("6003 AlreadyRefunded", () -> undo(around, 2));
    refuses("6004 RefundNotEligible", () -> undo(around, 9));
    nothingIsStranded(around);
    repayments.repay(around.organiser().caller(), around.community(), around.id(), "100");
    assertThat(repayments.of(ring.circle(around)))
        .extracting(one -> one.number() + " " + one.refundedAt().isPresent())
        .containsExactly("3 false", "2 true", "1 false");
    assertThat(reports.of(ring.circle(around)).lines()).allMatch(line -> line.net().signum() == 0);
    nothingIsStranded(around);
  }

  private void undo(Ring.Around around, int number) {
    repayments.refund(around.here().treasurer().caller(), around.community(), around.id(), number);
  }

  /// In whole units what each gets, and what they are owed from then on.
  private static List<String> whole(Circle circle, Map<Integer, Integer> positions, int held) {
    Map<Integer, BigInteger> counted = new HashMap<>();
    positions.forEach((seat, amount) -> counted.put(seat, BigInteger.valueOf(amount)));
    return Dissolution.of(circle, counted, Map.of(), BigInteger.valueOf(held)).lines().stream()
        .map(line -> line.turn().name() + " " + line.share() + " " + line.owed())
        .toList();
  }

  @Test
  void theOwnDepositCoversWhatSomebodyOwesAndTheRestGoesBack() {
    Ring.Around around = ring.ruled(3, Parts.REFUSED, Missing.DEPOSIT, "", "900");
    for (Village.Neighbour one : around.people().subList(0, 2)) {
      pay(around, one, 0);
    }
    ring.payOutAt(ring.due(around, 0).plus(Duration.ofHours(2)), around, 0);
    pay(around, who(around, 1), 1);
    Dissolved dissolved = dissolve(around);
    assertThat(dissolved.lines())
        .extracting(line ->
            "%s %s %s %s"
                .formatted(
                    line.name(),
                    line.share().text(),
                    line.returned().text(),
                    line.covered().text()))
        .containsExactly("P0 0.00 250.00 200.00", "P1 200.00 300.00 0.00", "P2 100.00 50.00 0.00");
    assertThat(dissolved.debts()).isEmpty();
    assertThat(reports.of(ring.circle(around)).lines()).allMatch(line -> line.net().signum() == 0);
    nothingIsStranded(around);
  }

  /// Somebody owes in two circles; one that is dissolved leaves the other alone.
  @Test
  void debtsHeldPayoutsAndSubstitutesCountWhilePausedAndOtherCirclesDoNot() {
    Ring.Around other = ring.ruled(3, Parts.ALLOWED, Missing.REDUCED, "", "900");
    Ring.Around around = ring.ruled(other, Parts.ALLOWED, Missing.REDUCED, "");
    ring.start(around);
    for (Ring.Around one : List.of(other, around)) {
      pay(one, who(one, 0), 0);
      ring.payOutAt(ring.due(one, 0).plus(Duration.ofHours(2)), one, 0);
      pay(one, who(one, 0), 1);
      ring.payOutAt(ring.due(one, 1).plus(Duration.ofHours(2)), one, 1);
      pay(one, who(one, 1), 2);
    }
    var proposal =
        new Substitutions.Proposal(who(around, 1).member(), around.here().pia().member());
    SubstitutionId id =
        substitutions.propose(who(around, 1).caller(), around.community(), around.id(), proposal);
    substitutions.accept(around.here().pia().caller(), around.community(), around.id(), id);
    substitutions.approve(around.organiser().caller(), around.community(), around.id(), id);
    ring.pauseAt(ring.due(around, 2).minus(Duration.ofDays(2)), around);
    Dissolved dissolved = dissolve(around);
    Circle over = ring.circle(around);
    assertThat(pauses.preview(over, pauses.of(over))).as("it does not go on").isEmpty();
    assertThat(dissolved.lines())
        .extracting(line -> line.name() + " " + line.position().text() + " " + line.share().text())
        .containsExactly("P0 100.00 100.00", "Pia 0.00 0.00", "P2 0.00 0.00");
    assertThat(owes(around, who(around, 2))).as("in the other circle").isEqualTo("-200.00");
    assertThat(owes(around, around.here().pia())).isEqualTo("0.00");
    nothingIsStranded(around);
    assertThat(books.sums(ring.circle(other)).addUp()).isTrue();
  }

  private String owes(Ring.Around around, Village.Neighbour who) {
    return ledger
        .balances(
            around.community(),
            new Holder(HolderKind.MEMBER, who.member().value()),
            Set.of(Purpose.DEBT))
        .getFirst()
        .quantity()
        .text();
  }

  @Test
  void onlyTheOrganiserDissolvesWhatTheyHaveSeen() {
    Ring.Around around = ring.running(2, Late.FEE, "300");
    pay(around, who(around, 1), 0);
    refuses(
        "2003 Unauthorized",
        () ->
            dissolutions.dissolve(
                who(around, 1).caller(), around.community(), around.id(), plan(around)));
    refuses("3001 InvalidAmount", () -> dissolve(around, ""));
    Ring.Around draft = ring.draft(2, TurnOrder.JOINED, Late.FEE, "0");
    refuses("1003 InvalidState", () -> dissolve(draft));
    assertThat(dissolutions.of(ring.circle(draft))).isEmpty();
    assertThat(got(dissolve(around))).containsExactly("P0 0.00", "P1 100.00");
    nothingIsStranded(around);

    Ring.Around changed = ring.running(2, Late.FEE, "300");
    pay(changed, who(changed, 1), 0);
    Dissolved seen = dissolutions.of(ring.circle(changed)).orElseThrow();
    pay(changed, who(changed, 0), 0);
    refunds.refund(changed.here().treasurer().caller(), changed.community(), changed.id(), 1);
    refuses("3001 InvalidAmount", () -> dissolve(changed, seen.plan()));

    Ring.Around empty = ring.running(2, Late.FEE, "1");
    assertThat(dissolve(empty).debts()).isEmpty();
    refuses(
        "3002 AlreadyContributed",
        () -> repayments.repay(empty.organiser().caller(), empty.community(), empty.id(), "1"));
  }

  /// Pressed twice beside a payout: exactly one of them, or the payout before what was seen is
  /// gone.
  @Test
  void dissolvingTwiceBesideAPayoutMovesEverythingOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      Ring.Around around = ring.running(2, Late.FEE, "100");
      around.people().forEach(one -> pay(around, one, 0));
      String seen = plan(around);
      List<Callable<String>> all =
          List.of(
              attempt(() -> dissolve(around, seen)),
              attempt(() -> dissolve(around, seen)),
              attempt(() ->
                  payouts.payOut(
                      around.organiser().caller(),
                      around.community(),
                      around.cycle(0),
                      around.organiser().member())));
      List<String> answers = new ArrayList<>();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Future<String> one : threads.invokeAll(all)) {
          answers.add(one.get());
        }
      }
      boolean dissolved = ring.circle(around).status() == CircleStatus.DISSOLVED;
      assertThat(answers)
          .containsExactlyInAnyOrder(
              dissolved
                  ? new String[] {"done", "1003 InvalidState", "1003 InvalidState"}
                  : new String[] {"3001 InvalidAmount", "3001 InvalidAmount", "done"});
      if (dissolved) {
        nothingIsStranded(around);
      }
    }
  }

  private static Callable<String> attempt(Runnable command) {
    return () -> {
      try {
        command.run();
        return "done";
      } catch (Refused refused) {
        return CirclesTest.error(refused);
      }
    };
  }

  private Village.Neighbour who(Ring.Around around, int place) {
    return around.people().get(place);
  }

  private Dissolved dissolve(Ring.Around around) {
    return dissolve(around, plan(around));
  }

  private String plan(Ring.Around around) {
    return dissolutions.of(ring.circle(around)).map(Dissolved::plan).orElse("");
  }

  private Dissolved dissolve(Ring.Around around, String plan) {
    dissolutions.dissolve(around.organiser().caller(), around.community(), around.id(), plan);
    return result(around);
  }

  private Dissolved result(Ring.Around around) {
    Dissolved dissolved = dissolutions.of(ring.circle(around)).orElseThrow();
    assertThat(dissolved.at()).isPresent();
    return dissolved;
  }

  private static List<String> got(Dissolved dissolved) {
    return dissolved.lines().stream().map(line -> line.name() + " " + line.gets().text()).toList();
  }

  private static List<String> owing(Dissolved dissolved) {
    return dissolved.debts().stream()
        .map(debt -> debt.debtorName() + " " + debt.creditorName() + " " + debt.open().text())
        .toList();
  }

  private void pay(Ring.Around around, Village.Neighbour who, int cycle) {
    payments.contribute(who.caller(), around.community(), around.cycle(cycle), "100");
  }

  private void nothingIsStranded(Ring.Around around) {
    Circle circle = ring.circle(around);
    var holder = new Holder(HolderKind.CIRCLE, circle.id().value());
    assertThat(ledger.balances(around.community(), holder, Set.of(Purpose.values())))
        .allMatch(balance -> balance.quantity().signum() == 0);
    assertThat(books.sums(circle).addUp()).isTrue();
    assertThat(reports.of(circle).addsUp()).isTrue();
    assertThat(verifier.verify(around.community()).mismatches()).isEmpty();
  }

  private static void refuses(String expected, ThrowingCallable command) {
    CirclesTest.refuses(expected, command);
  }
}
