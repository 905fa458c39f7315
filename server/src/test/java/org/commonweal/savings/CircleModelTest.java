package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Purpose;
import org.commonweal.ledger.Verifier;
import org.commonweal.treasury.Kitty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Random circles under each policy, with places that change hands: after each step what came in is
/// what went out and what is held, and at the end everybody was paid once, all that was due, or it
/// was dissolved and nobody has lost anything. With `-Dcircles=2000` as many of them, with
/// `-Dfrom=975` from that seed on.
@ServerTest
class CircleModelTest {

  private static final int STEPS = 40;

  @Autowired Ring ring;
  @Autowired Refunds refunds;
  @Autowired CircleBooks books;
  @Autowired CircleReports reports;
  @Autowired Swaps swaps;
  @Autowired Substitutions substitutions;
  @Autowired Dissolutions dissolutions;
  @Autowired Repayments repayments;
  @Autowired Kitty kitty;
  @Autowired Ledger ledger;
  @Autowired Verifier verifier;

  /// Those who are in the circle, and those who could come.
  private final List<Village.Neighbour> people = new ArrayList<>();

  private final List<Village.Neighbour> spare = new ArrayList<>();

  static IntStream seeds() {
    return IntStream.rangeClosed(Integer.getInteger("from", 1), Integer.getInteger("circles", 12));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void addsUpAfterEachStepAndPaysEverybodyOnce(int seed) {
    var random = new Random(seed);
    List<Missing> policies = List.of(Missing.values());
    Missing missing = policies.get(seed % policies.size());
    int size = 2 + random.nextInt(4);
    Parts parts = random.nextBoolean() ? Parts.ALLOWED : Parts.REFUSED;
    String reserve = missing == Missing.RESERVE ? "7" : "";
    Ring.Around around =
        missing != Missing.DEPOSIT && random.nextBoolean()
            ? ring.auctioned(size, parts, missing, reserve, "9000")
            : ring.ruled(size, parts, missing, reserve, "9000");
    people.addAll(around.people());
    spare.addAll(List.of(around.here().pia(), around.here().sanjai()));
    spare.forEach(one -> kitty.topUp(around.here(), one.member(), "9000"));
    Instant now = ring.due(around, 0).minus(Duration.ofDays(1));
    for (int step = 0; step < STEPS; step++) {
      now = now.plus(Duration.ofHours(random.nextInt(60)));
      step(around, random, now);
      Circle circle = ring.circle(around);
      assertThat(books.sums(circle).addUp()).as("seed %d, step %d", seed, step).isTrue();
      assertThat(reports.of(circle).addsUp()).as("seed %d, step %d", seed, step).isTrue();
    }
    if (seed % 3 == 0 && ring.circle(around).status().running()) {
      dissolve(around, seed);
      return;
    }
    Instant end = ring.due(around, size - 1).plus(Duration.ofDays(99));
    while (ring.circle(around).status() == CircleStatus.ACTIVE) {
      int open = ring.circle(around).cycle();
      for (Village.Neighbour one : people) {
        payRest(around, one, open, end);
      }
      ring.payOutAt(end, around, open);
      end = end.plus(Auction.SHORTEST);
    }
    for (int cycle = 0; cycle < size; cycle++) {
      for (Village.Neighbour one : people) {
        payRest(around, one, cycle, end);
      }
    }
    over(around, seed);
  }

  private void step(Ring.Around around, Random random, Instant now) {
    Village.Neighbour one = people.get(random.nextInt(people.size()));
    int cycle = random.nextInt(around.people().size());
    try {
      switch (random.nextInt(10)) {
        case 0 ->
            ring.payOutAt(
                now, around, Math.min(ring.circle(around).cycle(), around.people().size() - 1));
        case 9 ->
            ring.bidAt(
                now,
                around,
                one,
                ring.circle(around).cycle(),
                String.valueOf(1 + random.nextInt(150)));
        case 1 -> refund(around, 1 + random.nextInt(12));
        case 8 -> replace(around, one);
        case 7 -> swap(around, one, people.get(random.nextInt(people.size())));
        case 2 -> ring.payAt(now, around, one, cycle, String.valueOf(1 + random.nextInt(100)));
        default -> ring.payAt(now, around, one, Math.min(cycle, ring.circle(around).cycle()));
      }
    } catch (Refused _) {
      // what is refused changes nothing, as the sums show
    }
  }

  private void swap(Ring.Around around, Village.Neighbour one, Village.Neighbour other) {
    SwapId id = swaps.ask(one.caller(), around.community(), around.id(), other.member());
    swaps.accept(other.caller(), around.community(), around.id(), id);
    swaps.approve(around.organiser().caller(), around.community(), around.id(), id);
  }

  private void replace(Ring.Around around, Village.Neighbour leaver) {
    if (spare.isEmpty()) {
      return;
    }
    Village.Neighbour comes = spare.getFirst();
    var proposal = new Substitutions.Proposal(leaver.member(), comes.member());
    SubstitutionId id =
        substitutions.propose(leaver.caller(), around.community(), around.id(), proposal);
    substitutions.accept(comes.caller(), around.community(), around.id(), id);
    substitutions.approve(around.organiser().caller(), around.community(), around.id(), id);
    people.set(people.indexOf(leaver), spare.removeFirst());
  }

  /// Whoever owes pays in parts; then the circle holds nothing, and each place, whoever had it, has
  /// had what it paid.
  private void dissolve(Ring.Around around, int seed) {
    Circle circle = ring.circle(around);
    Dissolved before = dissolutions.of(circle).orElseThrow();
    dissolutions.dissolve(
        around.organiser().caller(), around.community(), around.id(), before.plan());
    dissolved(around, seed);
    for (Village.Neighbour one : people) {
      Quantity owes = dissolutions.of(ring.circle(around)).orElseThrow().owes(one.member());
      if (owes.signum() > 0) {
        repayments.repay(one.caller(), around.community(), around.id(), "0.01");
        Quantity cent = ring.circle(around).terms().currency().quantity(BigInteger.ONE);
        repayments.repay(one.caller(), around.community(), around.id(), owes.minus(cent).text());
      }
    }
    dissolved(around, seed);
    Map<MemberId, Integer> seats = new HashMap<>();
    substitutions.of(ring.circle(around)).stream()
        .filter(one -> one.status() == SubstitutionStatus.APPROVED)
        .forEach(one -> seats.put(one.leaver().member(), one.seat()));
    circle.turns().forEach(turn -> seats.put(turn.member(), turn.seat()));
    Map<Integer, BigInteger> nets = new HashMap<>();
    reports
        .of(ring.circle(around))
        .lines()
        .forEach(line -> nets.merge(seats.get(line.member()), line.net().minor(), BigInteger::add));
    assertThat(nets.values()).as("seed %d", seed).allMatch(net -> net.signum() == 0);
    for (Village.Neighbour one : people) {
      var holder = new Holder(HolderKind.MEMBER, one.member().value());
      assertThat(ledger.balances(around.community(), holder, Set.of(Purpose.DEBT, Purpose.CLAIM)))
          .as("seed %d", seed)
          .allMatch(balance -> balance.quantity().signum() == 0);
    }
  }

  private void dissolved(Ring.Around around, int seed) {
    Circle circle = ring.circle(around);
    assertThat(books.sums(circle).addUp()).as("seed %d", seed).isTrue();
    assertThat(reports.of(circle).addsUp()).as("seed %d", seed).isTrue();
    var holder = new Holder(HolderKind.CIRCLE, circle.id().value());
    assertThat(ledger.balances(around.community(), holder, Set.of(Purpose.values())))
        .as("seed %d", seed)
        .allMatch(balance -> balance.quantity().signum() == 0);
    assertThat(verifier.verify(around.community()).mismatches()).isEmpty();
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
      List<CircleReports.Line> own = reports.own(circle, line.member()).lines();
      assertThat(own.isEmpty() ? sums.held().all() : own.getLast().net())
          .as("seed %d, of whoever came last there may be nothing", seed)
          .isEqualTo(line.net());
    }
    assertThat(books.debts(circle)).allMatch(debt -> debt.open().signum() == 0);
    BigInteger setOff =
        books.payments(circle, new Page(Optional.empty(), 100)).rows().stream()
            .filter(payment -> payment.source() == Source.PAYOUT)
            .map(payment -> payment.amount().minor())
            .reduce(BigInteger.ZERO, BigInteger::add);
    assertThat(books.cycles(circle))
        .as("nobody is paid twice, seed %d", seed)
        .extracting(cycle -> cycle.payout().orElseThrow().recipient())
        .doesNotHaveDuplicates();
    List<BigInteger> paidOut = new ArrayList<>();
    for (Cycle cycle : books.cycles(circle)) {
      Cycle.Payout payout = cycle.payout().orElseThrow();
      paidOut.add(payout.amount().plus(payout.later()).plus(payout.discount()).minor());
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
