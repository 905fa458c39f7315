package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Verifier;
import org.commonweal.treasury.NewPlace;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.PlaceKind;
import org.commonweal.treasury.TreasuryRefusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Circles that have started, under the policy of waiting for whoever has not paid.
@ServerTest
class RunningCircleTest {

  @Autowired Ring ring;
  @Autowired CirclePayments payments;
  @Autowired CirclePayouts payouts;
  @Autowired CircleBooks books;
  @Autowired PoolCalculator calculator;
  @Autowired OutsidePlaces places;
  @Autowired Verifier verifier;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void case5EverybodyReceivesOnceAndEndsAtZero() {
    Ring.Around around = ring.running(3, Late.FEE, "300");
    for (int cycle = 0; cycle < 3; cycle++) {
      for (Village.Neighbour one : around.people()) {
        pay(around, one, cycle);
      }
      payOut(around, cycle);
      sound(around);
    }
    assertThat(ring.circle(around).status()).isEqualTo(CircleStatus.COMPLETED);
    for (Village.Neighbour one : around.people()) {
      assertThat(ring.wallet(around, one.member())).isEqualTo("300.00");
    }
    refuses("1003 InvalidState", () -> pay(around, around.organiser(), 2));
    refuses("4002 PayoutAlreadyProcessed", () -> payOut(around, 2));
    refuses("1001 GroupNotFound", () -> payOut(around, 3));
  }

  private void pay(Ring.Around around, Village.Neighbour who, int cycle) {
    payments.contribute(who.caller(), around.community(), around.cycle(cycle), "100");
  }

  private void payOut(Ring.Around around, int cycle) {
    int place = Math.min(cycle, around.people().size() - 1);
    payouts.payOut(
        around.organiser().caller(),
        around.community(),
        around.cycle(cycle),
        around.people().get(place).member());
  }

  /// The running totals equal a recount, contributions equal payouts and pot, and the ledger holds.
  private void sound(Ring.Around around) {
    Circle circle = ring.circle(around);
    List<Cycle> cycles = books.cycles(circle);
    List<Contribution> paid = books.contributions(circle);
    for (Cycle cycle : cycles) {
      List<Contribution> own = paid.stream().filter(one -> one.cycle() == cycle.number()).toList();
      assertThat(cycle.contributors()).isEqualTo(own.size());
      assertThat(cycle.collected().minor())
          .isEqualTo(
              own.stream()
                  .map(one -> one.amount().minor())
                  .reduce(BigInteger.ZERO, BigInteger::add));
      assertThat(
              calculator.getCycleContributionsTotal(
                  around.community(), around.id(), cycle.number()))
          .isEqualTo(cycle.collected().minor());
    }
    assertThat(books.sums(circle).addUp()).isTrue();
    assertThat(verifier.verify(around.community()).mismatches()).isEmpty();
  }

  @Test
  void case6LateIsNotedAndBehindTheGracePeriodCostsTheFeeOrIsRefused() {
    Ring.Around around = ring.running(4, Late.FEE, "205");
    Instant due = ring.circle(around).terms().due(0).toInstant();
    Instant end = due.plus(Duration.ofHours(1));
    ring.payAt(due, around, around.people().get(0), 0);
    ring.payAt(due.plusSeconds(1), around, around.people().get(1), 0);
    ring.payAt(end, around, around.people().get(2), 0);
    ring.payAt(end.plusSeconds(1), around, around.people().get(3), 0);
    assertThat(books.contributions(ring.circle(around)))
        .extracting(one -> one.timing() + " " + one.fee().text())
        .containsExactly("ON_TIME 0.00", "LATE 0.00", "LATE 0.00", "OVERDUE 5.00");
    assertThat(ring.wallet(around, around.people().get(3).member())).isEqualTo("100.00");
    sound(around);

    Ring.Around strict = ring.running(2, Late.REFUSED, "200");
    Instant over = ring.circle(strict).terms().due(0).toInstant().plus(Duration.ofMinutes(61));
    refuses("3009 CycleDeadlineExpired", () -> ring.payAt(over, strict, strict.organiser(), 0));
    assertThat(books.contributions(ring.circle(strict))).isEmpty();
    assertThat(ring.wallet(strict, strict.organiser().member())).isEqualTo("200.00");
  }

  @Test
  void sharesLateFeesOutAtTheEnd() {
    Ring.Around around = ring.running(2, Late.FEE, "205");
    Instant late = ring.circle(around).terms().due(0).toInstant().plus(Duration.ofHours(2));
    ring.payAt(late, around, around.people().get(0), 0);
    pay(around, around.people().get(1), 0);
    pay(around, around.people().get(0), 1);
    pay(around, around.people().get(1), 1);
    payOut(around, 0);
    payOut(around, 1);
    assertThat(ring.wallet(around, around.people().get(0).member())).isEqualTo("202.50");
    assertThat(ring.wallet(around, around.people().get(1).member())).isEqualTo("207.50");
    sound(around);
  }

  @Test
  void case7TakesExactlyTheAmountOncePerMemberAndCycle() {
    Ring.Around around = ring.running(3, Late.FEE, "150");
    Village.Neighbour one = around.organiser();
    for (String wrong : List.of("99", "101", "100.001", "-100", "1e2", "", "9".repeat(60))) {
      refuses(
          "3001 InvalidAmount",
          () -> payments.contribute(one.caller(), around.community(), around.cycle(0), wrong));
    }
    assertThat(ring.wallet(around, one.member())).isEqualTo("150.00");
    pay(around, one, 0);
    refuses("3002 AlreadyContributed", () -> pay(around, one, 0));
    refuses("3008 InsufficientBalance", () -> pay(around, one, 1));
    refuses("1001 GroupNotFound", () -> pay(around, one, 3));
    refuses(
        "2002 NotMember",
        () ->
            payments.contribute(
                around.here().treasurer().caller(), around.community(), around.cycle(0), "100"));
    assertThat(ring.wallet(around, one.member())).isEqualTo("50.00");
    sound(around);
  }

  @Test
  void case8PaysOutOnceHoweverManyPress() throws Exception {
    Ring.Around around = ring.running(5, Late.FEE, "100");
    around.people().subList(1, 5).forEach(one -> pay(around, one, 0));
    refuses("3003 CycleNotComplete", () -> payOut(around, 0));
    pay(around, around.organiser(), 0);
    refuses(
        "4003 InvalidRecipient",
        () ->
            payouts.payOut(
                around.organiser().caller(),
                around.community(),
                around.cycle(0),
                around.people().get(3).member()));
    refuses("1003 InvalidState", () -> payOut(around, 1));
    Callable<String> press =
        () -> {
          try {
            payOut(around, 0);
            return "paid";
          } catch (Refused refused) {
            return CirclesTest.error(refused);
          }
        };
    List<String> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> one : threads.invokeAll(Collections.nCopies(8, press))) {
        answers.add(one.get());
      }
    }
    assertThat(answers).filteredOn("paid"::equals).hasSize(1);
    assertThat(answers).filteredOn("4002 PayoutAlreadyProcessed"::equals).hasSize(7);
    assertThat(ring.wallet(around, around.organiser().member())).isEqualTo("500.00");
    sound(around);
  }

  /// What was not committed has not happened, and what was is known by its journal: asked again, it
  /// is done exactly once.
  @Test
  void case8ACrashBeforeTheCommitLeavesNothingAndTheNextRequestPays() {
    Ring.Around around = ring.running(2, Late.FEE, "100");
    around.people().forEach(one -> pay(around, one, 0));
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> {
          payOut(around, 0);
          status.setRollbackOnly();
        });
    assertThat(ring.wallet(around, around.organiser().member())).isEqualTo("0.00");
    payOut(around, 0);
    refuses("4002 PayoutAlreadyProcessed", () -> payOut(around, 0));
    assertThat(ring.wallet(around, around.organiser().member())).isEqualTo("200.00");
    int journals =
        TestDatabase.jdbc()
            .sql(
                """
                select count(*) from ledger.entry
                 where community = :community and about = :circle and event = 'circle-paid-out'
                """)
            .param("community", around.community().value())
            .param("circle", around.id().value())
            .query(Integer.class)
            .single();
    assertThat(journals).isEqualTo(1);
    sound(around);
  }

  @Test
  void writesDownCashOfManyAllOrNone() {
    Ring.Around around = ring.running(3, Late.REFUSED, "100");
    var caller = around.here().treasurer().caller();
    var all = around.people().stream().map(Village.Neighbour::member).toList();
    pay(around, around.people().get(1), 0);
    refuses("3002 AlreadyContributed", () -> collect(around, caller, all));
    refuses(
        "3002 AlreadyContributed", () -> collect(around, caller, List.of(all.get(0), all.get(0))));
    refuses("2002 NotMember", () -> collect(around, caller, List.of(around.here().pia().member())));
    collect(around, caller, List.of(all.get(0), all.get(2)));
    PoolInfo pool = calculator.getPoolInfo(around.community(), around.id(), 0);
    assertThat(pool.completionPercentage()).isEqualTo(100);
    PoolCalculator.validatePoolReadyForPayout(pool);
    assertThat(ring.wallet(around, all.get(0))).isEqualTo("100.00");
    payOut(around, 0);
    assertThat(ring.wallet(around, all.get(0))).isEqualTo("400.00");
    payouts.acknowledge(around.organiser().caller(), around.community(), around.cycle(0));
    refuses(
        "4003 InvalidRecipient",
        () ->
            payouts.acknowledge(
                around.people().get(1).caller(), around.community(), around.cycle(0)));
    assertThat(books.cycles(ring.circle(around)).getFirst().acknowledgedAt()).isPresent();
    sound(around);
  }

  @Test
  void takesNoCashAtAPlaceThatIsBeingClosed() {
    Ring.Around around = ring.running(2, Late.FEE, "100");
    Caller treasurer = around.here().treasurer().caller();
    PlaceId shed =
        places.open(treasurer, around.community(), new NewPlace(PlaceKind.CASH, "Shed")).id();
    var collection = new CirclePayments.Collection(shed, List.of(around.organiser().member()));
    List<Future<?>> collecting = new ArrayList<>();
    try (var thread = Executors.newSingleThreadExecutor()) {
      new TransactionTemplate(transactions)
          .executeWithoutResult(_ -> {
            places.close(treasurer, around.community(), shed);
            collecting.add(
                thread.submit(() ->
                    payments.collect(treasurer, around.community(), around.cycle(0), collection)));
            TestDatabase.awaitOneThatWaits();
          });
    }
    assertThat(collecting.getFirst().exceptionNow())
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.refusal())
                    .isEqualTo(new TreasuryRefusal.PlaceClosed("place", "Shed")));
  }

  private void collect(Ring.Around around, Caller caller, List<MemberId> members) {
    var collection = new CirclePayments.Collection(around.here().box(), members);
    payments.collect(caller, around.community(), around.cycle(0), collection);
  }

  private static void refuses(String expected, ThrowingCallable command) {
    CirclesTest.refuses(expected, command);
  }
}
