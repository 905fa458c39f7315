package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.commons.Village;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Verifier;
import org.commonweal.treasury.Kitty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Circles that have run elsewhere move in with their state so far, in one opening entry.
@ServerTest
class OpeningTest {

  @Autowired Ring ring;
  @Autowired Kitty kitty;
  @Autowired CircleTurns turns;
  @Autowired Openings openings;
  @Autowired CircleBooks books;
  @Autowired CircleReports reports;
  @Autowired Refunds refunds;
  @Autowired Dissolutions dissolutions;
  @Autowired Verifier verifier;

  @Test
  void beginsInTheMiddleWithWhatIsHeldAndOwedAndEndsWithNothingLeft() {
    Ring.Around around = draft(4, Missing.REDUCED, "");
    moveIn(around, opening(around, 2, "7", "", 3, 2, 4, 1));
    Circle circle = ring.circle(around);
    assertThat(circle.status()).isEqualTo(CircleStatus.ACTIVE);
    assertThat(circle.cycle()).isEqualTo(2);
    assertThat(circle.terms().firstDue().plusWeeks(2))
        .as("the open cycle is due when the draft was to begin")
        .isEqualTo(ring.due(around, 2).atZone(Ring.VIENNA).toLocalDate());
    assertThat(books.cycles(circle))
        .extracting(cycle ->
            cycle.contributors()
                + " "
                + cycle.collected().text()
                + cycle.payout().map(paid -> " " + paid.amount().text()).orElse(""))
        .containsExactly("4 400.00 400.00", "3 300.00 300.00", "2 200.00", "1 100.00");
    assertThat(books.sums(circle).held().pot().text()).isEqualTo("300.00");
    assertThat(books.sums(circle).held().fees().text()).isEqualTo("7.00");
    Prospect prospect = books.prospect(circle);
    assertThat(prospect.standings()).allMatch(one -> one.onTimePercent().isEmpty());
    assertThat(prospect.arrears())
        .extracting(one ->
            one.turn().name() + " " + one.amount().text() + " " + one.recipient().get().name())
        .containsExactly("P3 100.00 P1");
    assertThat(prospect.past())
        .extracting(one -> one.recipient().name())
        .containsExactly("P0", "P1");
    sound(around);
    assertThat(entries(around)).as("one opening entry").isEqualTo(1);
    refuses("1003 InvalidState", () -> moveIn(around, opening(around, 2, "", "", 2, 2, 2, 2)));
    refuses(
        "6004 RefundNotEligible",
        () ->
            refunds.refund(around.here().treasurer().caller(), around.community(), around.id(), 1));

    end(around);
    assertThat(books.sums(ring.circle(around)).held().all().signum()).isZero();
    assertThat(wallets(around))
        .as("who has paid ahead pays no more; P3 has paid P1, late, and fees were shared")
        .containsExactly("403.00", "403.00", "903.00", "598.00");
  }

  private Ring.Around draft(int size, Missing missing, String reserve) {
    Ring.Around before = ring.draft(size, TurnOrder.JOINED, Late.FEE, "5");
    before.people().forEach(one -> kitty.topUp(before.here(), one.member(), "500"));
    return ring.ruled(before, Parts.REFUSED, missing, reserve);
  }

  private NewOpening opening(
      Ring.Around around, int cycles, String fees, String reserve, int... paid) {
    return new NewOpening(
        cycles,
        IntStream.range(0, paid.length)
            .mapToObj(
                one -> new NewOpening.Paid(around.people().get(one).member(), paid[one], "", ""))
            .toList(),
        List.of(),
        fees,
        reserve,
        Optional.of(around.here().box()));
  }

  private void moveIn(Ring.Around around, NewOpening opening) {
    openings.moveIn(around.here().treasurer().caller(), around.community(), around.id(), opening);
  }

  private void sound(Ring.Around around) {
    Circle circle = ring.circle(around);
    assertThat(books.sums(circle).addUp()).isTrue();
    assertThat(reports.of(circle).addsUp()).isTrue();
    assertThat(verifier.verify(around.community()).mismatches()).isEmpty();
  }

  private static long entries(Ring.Around around) {
    return TestDatabase.jdbc()
        .sql("select count(*) from ledger.entry where community = :community and about = :circle")
        .param("community", around.community().value())
        .param("circle", around.id().value())
        .query(Long.class)
        .single();
  }

  private List<String> wallets(Ring.Around around) {
    return around.people().stream().map(one -> ring.wallet(around, one.member())).toList();
  }

  /// Everybody pays what they owe and what is due, and every cycle is paid out.
  private void end(Ring.Around around) {
    while (ring.circle(around).status() == CircleStatus.ACTIVE) {
      int open = ring.circle(around).cycle();
      Instant due = ring.due(around, open);
      for (Village.Neighbour one : around.people()) {
        IntStream.rangeClosed(0, open).forEach(cycle -> payRest(around, one, cycle, due));
      }
      ring.payOutAt(due, around, open);
      sound(around);
    }
  }

  private void payRest(Ring.Around around, Village.Neighbour one, int cycle, Instant now) {
    try {
      ring.payAt(now, around, one, cycle);
    } catch (Refused refused) {
      assertThat(CirclesTest.error(refused)).isEqualTo("3002 AlreadyContributed");
    }
  }

  /// Everybody gets back what they have paid more than received, before it moved in and since.
  @Test
  void dissolvesByWhatWasPaidBeforeToo() {
    Ring.Around around = draft(4, Missing.WAIT, "");
    moveIn(around, opening(around, 1, "", "", 2, 2, 2, 2));
    assertThat(books.sums(ring.circle(around)).held().all().text()).isEqualTo("400.00");
    String plan = dissolutions.of(ring.circle(around)).orElseThrow().plan();
    dissolutions.dissolve(around.organiser().caller(), around.community(), around.id(), plan);
    assertThat(wallets(around))
        .as("case 12: of the 400 that are held the three get a third each of what they are owed")
        .containsExactly("500.00", "633.34", "633.33", "633.33");
    sound(around);
    assertThat(books.sums(ring.circle(around)).held().all().signum()).isZero();
  }

  @Test
  void addsUpWithAReserveAndWithDepositsToo() {
    Ring.Around reserve = draft(3, Missing.RESERVE, "7");
    moveIn(reserve, opening(reserve, 1, "", "21.50", 2, 1, 0));
    sound(reserve);
    assertThat(books.prospect(ring.circle(reserve)).arrears())
        .extracting(one -> one.amount().text() + " " + one.creditor().get())
        .containsExactly("100.00 RESERVE");
    end(reserve);
    assertThat(books.sums(ring.circle(reserve)).held().all().signum()).isZero();

    Ring.Around deposit = draft(3, Missing.DEPOSIT, "");
    NewOpening whole = opening(deposit, 1, "", "", 1, 1, 2);
    List<NewOpening.Paid> some = new ArrayList<>(whole.members());
    some.set(0, new NewOpening.Paid(deposit.organiser().member(), 1, "", "450.01"));
    refuses("3001 InvalidAmount", () -> moveIn(deposit, with(whole, some)));
    some.set(0, new NewOpening.Paid(deposit.organiser().member(), 1, "", "350"));
    moveIn(deposit, with(whole, some));
    assertThat(books.sums(ring.circle(deposit)).held().deposits().text()).isEqualTo("800.00");
    end(deposit);
    assertThat(wallets(deposit)).containsExactly("650.00", "900.00", "850.00");
    assertThat(books.sums(ring.circle(deposit)).held().all().signum()).isZero();
  }

  private static NewOpening with(NewOpening opening, List<NewOpening.Paid> members) {
    return with(opening, members, List.of());
  }

  private static NewOpening with(
      NewOpening opening, List<NewOpening.Paid> members, List<String> discounts) {
    return new NewOpening(
        opening.cycles(), members, discounts, opening.fees(), opening.reserve(), opening.place());
  }

  @Test
  void refusesWhatCannotBeAndWritesNothing() {
    Ring.Around around = draft(3, Missing.WAIT, "");
    refuses("3001 InvalidAmount", () -> moveIn(around, opening(around, 1, "", "", 1, 0, 1)));
    refuses("3001 InvalidAmount", () -> moveIn(around, opening(around, 1, "", "", 1, 4, 1)));
    refuses("3001 InvalidAmount", () -> moveIn(around, opening(around, 1, "", "", 1, -1, 1)));
    refuses("4003 InvalidRecipient", () -> moveIn(around, opening(around, 1, "", "", 1, 1)));
    NewOpening good = opening(around, 1, "", "", 1, 1, 2);
    refuses(
        "4003 InvalidRecipient",
        () -> moveIn(around, with(good, Collections.nCopies(3, good.members().getFirst()))));
    refuses(
        "2002 NotMember",
        () ->
            moveIn(
                around,
                with(good, List.of(new NewOpening.Paid(around.here().pia().member(), 1, "", "")))));
    for (NewOpening wrong :
        List.of(
            opening(around, 0, "", "", 1, 1, 1),
            opening(around, 3, "", "", 3, 3, 3),
            opening(around, 1, "-1", "", 1, 1, 1),
            opening(around, 1, "1.005", "", 1, 1, 1),
            opening(around, 1, "", "5", 1, 1, 1),
            with(good, good.members(), List.of("1")),
            with(good, part(good, 0, "1")),
            new NewOpening(1, good.members(), List.of(), "", "", Optional.empty()))) {
      assertThat(refusal(() -> moveIn(around, wrong))).isNotEmpty();
    }
    assertThat(
            refusal(() ->
                openings.moveIn(
                    around.organiser().caller(), around.community(), around.id(), good)))
        .as("it says what lies in the cash box")
        .isEqualTo("NotPermitted");
    assertThat(ring.circle(around).status()).isEqualTo(CircleStatus.DRAFT);
    assertThat(books.cycles(ring.circle(around))).isEmpty();
    assertThat(entries(around)).isZero();
    Ring.Around empty = ring.draft(3, TurnOrder.JOINED, Late.FEE, "0");
    refuses("1003 InvalidState", () -> moveIn(empty, opening(empty, 1, "", "", 1, 1, 1)));
  }

  private static String refusal(Runnable command) {
    try {
      command.run();
      return "";
    } catch (Refused refused) {
      return refused.refusal().getClass().getSimpleName();
    }
  }

  @Test
  void movesInOnceHoweverManyPress() throws Exception {
    Ring.Around around = draft(3, Missing.WAIT, "");
    NewOpening good = opening(around, 1, "", "", 1, 1, 2);
    Callable<String> press = () -> refusal(() -> moveIn(around, good));
    List<String> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> one : threads.invokeAll(Collections.nCopies(5, press))) {
        answers.add(one.get());
      }
    }
    assertThat(answers).filteredOn(String::isEmpty).hasSize(1);
    assertThat(answers).filteredOn("WrongStatus"::equals).hasSize(4);
    assertThat(entries(around)).isEqualTo(1);
    sound(around);
  }

  /// What somebody has paid of a contribution is taken off what they owe, or is there already.
  @Test
  void partsOfContributionsMoveInToo() {
    Ring.Around before = ring.draft(3, TurnOrder.JOINED, Late.FEE, "5");
    before.people().forEach(one -> kitty.topUp(before.here(), one.member(), "500"));
    Ring.Around around = ring.ruled(before, Parts.ALLOWED, Missing.REDUCED, "");
    NewOpening whole = opening(around, 1, "", "", 1, 0, 1);
    refuses("3001 InvalidAmount", () -> moveIn(around, with(whole, part(whole, 1, "100"))));
    moveIn(around, with(whole, part(with(whole, part(whole, 1, "40")), 2, "25")));
    Circle circle = ring.circle(around);
    assertThat(books.cycles(circle))
        .extracting(cycle -> cycle.contributors() + " " + cycle.collected().text())
        .containsExactly("2 240.00", "0 25.00", "0 0.00");
    assertThat(books.prospect(circle).arrears())
        .extracting(one -> one.turn().name() + " " + one.amount().text())
        .containsExactly("P1 60.00");
    sound(around);
    assertThat(dissolutions.of(circle).orElseThrow().lines())
        .extracting(line -> line.name() + " " + line.position().text())
        .containsExactly("P0 -140.00", "P1 40.00", "P2 125.00");
  }

  private static List<NewOpening.Paid> part(NewOpening opening, int member, String part) {
    List<NewOpening.Paid> members = new ArrayList<>(opening.members());
    NewOpening.Paid one = members.get(member);
    members.set(member, new NewOpening.Paid(one.member(), one.cycles(), part, one.deposit()));
    return members;
  }

  /// Turns go by bids from the open cycle on, however soon it is due; who has received before is
  /// put first.
  @Test
  void aCircleWithBidsMovesInToo() {
    Ring.Around around = ring.draft(3, TurnOrder.AUCTION, Late.FEE, "0");
    around.people().forEach(one -> ring.join(around, one));
    around.people().forEach(one -> kitty.topUp(around.here(), one.member(), "500"));
    turns.order(around.organiser().caller(), around.community(), around.id(), List.of(1, 0, 2));
    NewOpening opening = opening(around, 1, "", "", 1, 1, 1);
    refuses(
        "3001 InvalidAmount",
        () -> moveIn(around, with(opening, opening.members(), List.of("300.01"))));
    moveIn(around, with(opening, opening.members(), List.of("30")));
    assertThat(books.cycles(ring.circle(around)).getFirst().payout().orElseThrow())
        .extracting(paid -> paid.amount().text(), paid -> paid.discount().text())
        .containsExactly("270.00", "30.00");
    assertThat(dissolutions.of(ring.circle(around)).orElseThrow().lines())
        .extracting(line -> line.name() + " " + line.position().text())
        .as("what was left to everybody counts")
        .containsExactly("P1 -180.00", "P0 90.00", "P2 90.00");
    Instant due = ring.due(around, 1);
    refuses(
        "4003 InvalidRecipient",
        () -> ring.bidAt(due.minusSeconds(1), around, around.people().get(1), 1, "60"));
    ring.bidAt(due.minusSeconds(1), around, around.people().get(2), 1, "60");
    around.people().forEach(one -> ring.payAt(due, around, one, 1));
    ring.payOutAt(due, around, 1);
    assertThat(wallets(around)).containsExactly("420.00", "420.00", "660.00");
    sound(around);
  }

  private static void refuses(String expected, ThrowingCallable command) {
    CirclesTest.refuses(expected, command);
  }
}
