package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Verifier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;

/// Random circles under each policy: after each step what came in is what went out and what is
/// held, and at the end everybody was paid once, all that was due.
@ServerTest
class CircleModelTest {

  private static final int STEPS = 40;

  @Autowired Ring ring;
  @Autowired Refunds refunds;
  @Autowired CircleBooks books;
  @Autowired CircleReports reports;
  @Autowired Verifier verifier;

  @RepeatedTest(12)
  void addsUpAfterEachStepAndPaysEverybodyOnce(RepetitionInfo repetition) {
    int seed = repetition.getCurrentRepetition();
    var random = new Random(seed);
    List<Missing> policies = List.of(Missing.values());
    Missing missing = policies.get(seed % policies.size());
    int size = 2 + random.nextInt(4);
    Parts parts = random.nextBoolean() ? Parts.ALLOWED : Parts.REFUSED;
    Ring.Around around =
        ring.ruled(size, parts, missing, missing == Missing.RESERVE ? "7" : "", "9000");
    Instant now = ring.due(around, 0).minus(Duration.ofDays(1));
    for (int step = 0; step < STEPS; step++) {
      now = now.plus(Duration.ofHours(random.nextInt(60)));
      step(around, random, now);
      Circle circle = ring.circle(around);
      assertThat(books.sums(circle).addUp()).as("seed %d, step %d", seed, step).isTrue();
      assertThat(reports.of(circle).addsUp()).as("seed %d, step %d", seed, step).isTrue();
    }
    Instant end = ring.due(around, size - 1).plus(Duration.ofDays(99));
    while (ring.circle(around).status() == CircleStatus.ACTIVE) {
      int open = ring.circle(around).cycle();
      around.people().forEach(one -> payRest(around, one, open, end));
      ring.payOutAt(end, around, open);
    }
    for (int cycle = 0; cycle < size; cycle++) {
      for (Village.Neighbour one : around.people()) {
        payRest(around, one, cycle, end);
      }
    }
    over(around, seed);
  }

  private void step(Ring.Around around, Random random, Instant now) {
    Village.Neighbour one = around.people().get(random.nextInt(around.people().size()));
    int cycle = random.nextInt(around.people().size());
    try {
      switch (random.nextInt(8)) {
        case 0 ->
            ring.payOutAt(
                now, around, Math.min(ring.circle(around).cycle(), around.people().size() - 1));
        case 1 -> refund(around, 1 + random.nextInt(12));
        case 2 -> ring.payAt(now, around, one, cycle, String.valueOf(1 + random.nextInt(100)));
        default -> ring.payAt(now, around, one, Math.min(cycle, ring.circle(around).cycle()));
      }
    } catch (Refused _) {
      // what is refused changes nothing, as the sums show
    }
  }

  private void refund(Ring.Around around, int number) {
    refunds.refund(around.here().treasurer().caller(), around.community(), around.id(), number);
  }

  private void payRest(Ring.Around around, Village.Neighbour one, int cycle, Instant now) {
    Circle circle = ring.circle(around);
    Turn turn = circle.turn(one.member()).orElseThrow();
    Optional<Contribution> paid =
        books.contributions(circle).stream()
            .filter(own -> own.cycle() == cycle && own.seat() == turn.seat())
            .findFirst();
    var rest =
        cycle < circle.cycle()
            ? paid.map(Contribution::owed)
            : Optional.of(
                paid.map(own -> circle.terms().contribution().minus(own.amount()))
                    .orElse(circle.terms().contribution()));
    rest.filter(amount -> amount.signum() > 0)
        .ifPresent(amount -> ring.payAt(now, around, one, cycle, amount.text()));
  }

  private Quantity paidTo(Circle circle) {
    return books.cycles(circle).stream()
        .map(cycle -> cycle.payout().orElseThrow())
        .map(payout -> payout.amount().plus(payout.later()))
        .reduce(Quantity.zero(circle.terms().currency().unit()), Quantity::plus);
  }

  private void over(Ring.Around around, int seed) {
    Circle circle = ring.circle(around);
    CircleSums sums = books.sums(circle);
    assertThat(sums.addUp()).as("seed %d", seed).isTrue();
    assertThat(sums.held().all().signum()).as("seed %d", seed).isZero();
    CircleReport report = reports.of(circle);
    assertThat(report.addsUp()).as("seed %d", seed).isTrue();
    assertThat(report.total().payouts()).as("seed %d", seed).isEqualTo(paidTo(circle));
    for (CircleReport.Line line : report.lines()) {
      assertThat(reports.own(circle, line.member()).lines().getLast().net())
          .as("seed %d", seed)
          .isEqualTo(line.net());
    }
    assertThat(books.debts(circle)).allMatch(debt -> debt.open().signum() == 0);
    BigInteger setOff =
        books.payments(circle, new Page(Optional.empty(), 100)).rows().stream()
            .filter(payment -> payment.source() == Source.PAYOUT)
            .map(payment -> payment.amount().minor())
            .reduce(BigInteger.ZERO, BigInteger::add);
    List<BigInteger> paidOut = new ArrayList<>();
    for (Cycle cycle : books.cycles(circle)) {
      Cycle.Payout payout = cycle.payout().orElseThrow();
      paidOut.add(payout.amount().plus(payout.later()).minor());
      assertThat(cycle.collected()).isEqualTo(circle.terms().pool(cycle.members()));
      assertThat(cycle.contributors()).isEqualTo(cycle.members());
    }
    BigInteger pools =
        circle
            .terms()
            .pool(circle.terms().size())
            .minor()
            .multiply(BigInteger.valueOf(paidOut.size()));
    assertThat(paidOut.stream().reduce(setOff, BigInteger::add))
        .as("seed %d", seed)
        .isEqualTo(pools);
    assertThat(verifier.verify(around.community()).mismatches()).isEmpty();
  }
}
