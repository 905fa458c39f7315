package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.kernel.Page;
import org.commonweal.ledger.Verifier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What happens without a contribution, under each policy, and payments in parts.
@ServerTest
class MissingPaymentsTest {

  @Autowired Ring ring;
  @Autowired CirclePayments payments;
  @Autowired Refunds refunds;
  @Autowired CircleBooks books;
  @Autowired Verifier verifier;

  @Test
  void case11ReducedPaysOutWhatIsThereAndLatePaymentsReachTheRecipient() {
    Ring.Around around = ring.ruled(5, Parts.REFUSED, Missing.REDUCED, "", "300");
    Instant due = ring.due(around, 0);
    for (int one : List.of(0, 1, 2, 4)) {
      ring.payAt(due, around, around.people().get(one), 0);
    }
    refuses("3003 CycleNotComplete", () -> ring.payOutAt(due.plus(Duration.ofHours(1)), around, 0));
    Instant over = due.plus(Duration.ofHours(1)).plusSeconds(1);
    ring.payOutAt(over, around, 0);
    assertThat(wallets(around)).containsExactly("600.00", "200.00", "200.00", "300.00", "200.00");
    assertThat(owed(around)).containsExactly("0: 3 owes 0 10000 RECIPIENT");
    sound(around);

    refuses("4002 PayoutAlreadyProcessed", () -> ring.payOutAt(over, around, 0));
    refuses("3001 InvalidAmount", () -> ring.payAt(over, around, around.people().get(3), 0, "99"));
    ring.payAt(over, around, around.people().get(3), 0);
    assertThat(wallets(around)).containsExactly("700.00", "200.00", "200.00", "195.00", "200.00");
    assertThat(owed(around)).isEmpty();
    assertThat(books.sums(ring.circle(around)).held().fees().text()).isEqualTo("5.00");
    refuses("3002 AlreadyContributed", () -> ring.payAt(over, around, around.people().get(3), 0));
    sound(around);
  }

  @Test
  void holdsThePayoutOfWhoIsTwoCyclesBehindUntilTheyHaveCaughtUpAlsoBehindTheEnd() {
    Ring.Around around = ring.ruled(3, Parts.ALLOWED, Missing.REDUCED, "", "400");
    Village.Neighbour behind = around.people().get(2);
    for (int cycle = 0; cycle < 3; cycle++) {
      Instant due = ring.due(around, cycle);
      ring.payAt(due, around, around.people().get(0), cycle);
      ring.payAt(due, around, around.people().get(1), cycle);
      ring.payOutAt(due.plus(Duration.ofHours(2)), around, cycle);
      sound(around);
    }
    Circle circle = ring.circle(around);
    assertThat(circle.status()).isEqualTo(CircleStatus.COMPLETED);
    Cycle last = books.cycles(circle).getLast();
    assertThat(last.payout().orElseThrow().held().text()).isEqualTo("200.00");
    assertThat(last.contributors()).as("the own part is taken off the payout").isEqualTo(3);
    assertThat(wallets(around)).containsExactly("300.00", "300.00", "400.00");
    assertThat(owed(around))
        .containsExactly("0: 2 owes 0 10000 RECIPIENT", "1: 2 owes 1 10000 RECIPIENT");

    Instant later = ring.due(around, 2).plus(Duration.ofDays(9));
    ring.payAt(later, around, behind, 0, "40");
    ring.payAt(later, around, behind, 1, "100");
    assertThat(wallets(around)).as("fees shared at once").element(0).isEqualTo("343.34");
    assertThat(books.sums(circle).held().payouts().text()).isEqualTo("200.00");
    ring.payAt(later, around, behind, 0, "60");
    assertThat(wallets(around)).containsExactly("403.34", "403.34", "393.32");
    assertThat(books.sums(circle).held().all().signum()).isZero();
    refuses("1003 InvalidState", () -> ring.payAt(later, around, behind, 2));
    sound(around);
  }

  @Test
  void reserveCoversAsFarAsItReachesAndIsOwedBack() {
    Ring.Around around = ring.ruled(4, Parts.REFUSED, Missing.RESERVE, "20", "600");
    Instant due = ring.due(around, 0);
    for (int one : List.of(0, 1, 3)) {
      ring.payAt(due, around, around.people().get(one), 0);
    }
    assertThat(books.sums(ring.circle(around)).held().reserve().text()).isEqualTo("60.00");
    ring.payOutAt(due.plus(Duration.ofHours(2)), around, 0);
    assertThat(owed(around))
        .containsExactly("0: 2 owes 0 4000 RECIPIENT", "0: 2 owes 0 6000 RESERVE");
    assertThat(ring.wallet(around, around.people().get(0).member())).isEqualTo("840.00");
    sound(around);
    Instant later = due.plus(Duration.ofHours(3));
    ring.payAt(later, around, around.people().get(2), 0);
    CircleSums sums = books.sums(ring.circle(around));
    assertThat(sums.held().reserve().text()).as("60 + 20 + the fee of 5").isEqualTo("85.00");
    assertThat(ring.wallet(around, around.people().get(0).member())).isEqualTo("880.00");
    for (int cycle = 1; cycle < 4; cycle++) {
      Instant then = ring.due(around, cycle);
      for (Village.Neighbour one : around.people()) {
        ring.payAt(then, around, one, cycle);
      }
      ring.payOutAt(then, around, cycle);
    }
    assertThat(books.sums(ring.circle(around)).held().all().signum()).isZero();
    assertThat(wallets(around)).containsExactly("601.25", "601.25", "596.25", "601.25");
    sound(around);
  }

  @Test
  void depositIsTakenAtTheStartDrawnOnOncePerMissAndReturned() {
    Ring.Around poor = ring.draft(4, TurnOrder.JOINED, Late.FEE, "0");
    Ring.Around refused = ring.ruled(poor, Parts.REFUSED, Missing.DEPOSIT, "");
    refuses("3008 InsufficientBalance", () -> ring.start(refused));
    assertThat(ring.circle(refused).status()).isEqualTo(CircleStatus.DRAFT);

    Ring.Around around = ring.ruled(4, Parts.REFUSED, Missing.DEPOSIT, "", "1000");
    assertThat(wallets(around)).containsExactly("400.00", "550.00", "700.00", "850.00");
    Village.Neighbour last = around.people().get(3);
    for (int cycle = 0; cycle < 4; cycle++) {
      Instant due = ring.due(around, cycle);
      for (int one = 0; one < 3; one++) {
        ring.payAt(due, around, around.people().get(one), cycle);
      }
      ring.payOutAt(due.plus(Duration.ofHours(2)), around, cycle);
      sound(around);
    }
    assertThat(owed(around))
        .as("the deposit of 150 covers a miss and a half")
        .containsExactly("1: 3 owes 1 5000 RECIPIENT", "2: 3 owes 2 10000 RECIPIENT");
    assertThat(books.sums(ring.circle(around)).held().payouts().text()).isEqualTo("300.00");
    Instant later = ring.due(around, 3).plus(Duration.ofHours(3));
    ring.payAt(later, around, last, 1, "50");
    ring.payAt(later, around, last, 2);
    assertThat(wallets(around)).containsExactly("1002.50", "1002.50", "1002.50", "992.50");
    sound(around);
  }

  @Test
  void takesPartsAndRefundsWhatWasRecordedByMistakeWhileItIsNotPaidOut() {
    Ring.Around around = ring.ruled(2, Parts.ALLOWED, Missing.WAIT, "", "200");
    Village.Neighbour one = around.people().get(0);
    Village.Neighbour other = around.people().get(1);
    Instant due = ring.due(around, 0);
    for (String wrong : List.of("0", "-1", "100.01", "1e1", "")) {
      refuses("3001 InvalidAmount", () -> ring.payAt(due, around, one, 0, wrong));
    }
    ring.payAt(due, around, one, 0, "30");
    refuses("3001 InvalidAmount", () -> ring.payAt(due, around, one, 0, "70.01"));
    ring.payAt(due.plusSeconds(1), around, one, 0, "70");
    ring.payAt(due, around, one, 1, "100");
    refuses("3002 AlreadyContributed", () -> ring.payAt(due, around, one, 0, "1"));
    payments.collect(
        around.here().treasurer().caller(),
        around.community(),
        around.cycle(0),
        new CirclePayments.Collection(around.here().box(), List.of(other.member())));
    assertThat(books.payments(ring.circle(around), Page.FIRST).rows())
        .extracting(payment -> payment.number() + " " + payment.amount().text())
        .containsExactly("4 100.00", "3 100.00", "2 70.00", "1 30.00");
    sound(around);

    refund(around, 4);
    assertThat(ring.wallet(around, other.member())).as("cash goes back").isEqualTo("200.00");
    refuses("6003 AlreadyRefunded", () -> refund(around, 4));
    refuses("6004 RefundNotEligible", () -> refund(around, 5));
    refund(around, 2);
    assertThat(ring.wallet(around, one.member())).isEqualTo("70.00");
    refuses("3003 CycleNotComplete", () -> ring.payOutAt(due, around, 0));
    sound(around);
    ring.payAt(due, around, one, 0, "70");
    ring.payAt(due, around, other, 0, "100");
    ring.payOutAt(due, around, 0);
    refuses("6004 RefundNotEligible", () -> refund(around, 1));
    sound(around);
  }

  private void refund(Ring.Around around, int number) {
    refunds.refund(around.here().treasurer().caller(), around.community(), around.id(), number);
  }

  private List<String> wallets(Ring.Around around) {
    return around.people().stream().map(one -> ring.wallet(around, one.member())).toList();
  }

  private List<String> owed(Ring.Around around) {
    return books.debts(ring.circle(around)).stream()
        .filter(debt -> debt.open().signum() > 0)
        .map(debt ->
            "%d: %d owes %d %s %s"
                .formatted(
                    debt.cycle(), debt.seat(), debt.creditorSeat(), debt.open(), debt.creditor()))
        .toList();
  }

  /// What came in is what went out and what is held, running totals equal a recount, and the ledger
  /// holds.
  private void sound(Ring.Around around) {
    Circle circle = ring.circle(around);
    assertThat(books.sums(circle).addUp()).isTrue();
    List<Contribution> paid = books.contributions(circle);
    var counted =
        books.payments(circle, new Page(java.util.Optional.empty(), 100)).rows().stream()
            .filter(payment -> payment.refundedAt().isEmpty())
            .collect(
                Collectors.groupingBy(
                    Payment::cycle,
                    Collectors.reducing(
                        BigInteger.ZERO, one -> one.amount().minor(), BigInteger::add)));
    for (Cycle cycle : books.cycles(circle)) {
      List<Contribution> own = paid.stream().filter(one -> one.cycle() == cycle.number()).toList();
      BigInteger sum =
          own.stream().map(one -> one.amount().minor()).reduce(BigInteger.ZERO, BigInteger::add);
      assertThat(cycle.collected().minor())
          .isEqualTo(sum)
          .isEqualTo(counted.getOrDefault(cycle.number(), BigInteger.ZERO));
      assertThat(cycle.contributors())
          .isEqualTo((int) own.stream().filter(one -> one.complete(circle.terms())).count());
    }
    assertThat(verifier.verify(around.community()).mismatches()).isEmpty();
  }

  private static void refuses(String expected, ThrowingCallable command) {
    CirclesTest.refuses(expected, command);
  }
}
