package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Purpose;
import org.commonweal.treasury.Kitty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A substitute takes over the place of a member of a running circle, with its turn, its payments
/// and its debts.
@ServerTest
class SubstitutionTest {

  @Autowired Ring ring;
  @Autowired Kitty kitty;
  @Autowired Circles circles;
  @Autowired Substitutions substitutions;
  @Autowired Stakes stakes;
  @Autowired Swaps swaps;
  @Autowired Dissolutions dissolutions;
  @Autowired CirclePayments payments;
  @Autowired CirclePayouts payouts;
  @Autowired CircleBooks books;
  @Autowired CircleReports reports;
  @Autowired Members members;
  @Autowired Ledger ledger;

  @Test
  void aSubstituteTakesOverTurnPaymentsAndTheDebtsOfThisCircleOnly() {
    Ring.Around other = ring.ruled(3, Parts.REFUSED, Missing.REDUCED, "", "900");
    Ring.Around around = ring.ruled(other, Parts.REFUSED, Missing.REDUCED, "");
    ring.start(around);
    Village.Neighbour first = around.organiser();
    Village.Neighbour leaver = around.people().get(2);
    Village.Neighbour comes = around.here().pia();
    for (Ring.Around one : List.of(other, around)) {
      pay(one, first, 0);
      pay(one, one.people().get(1), 0);
      ring.payOutAt(ring.due(one, 0).plus(Duration.ofHours(2)), one, 0);
    }
    assertThat(owes(around, leaver.member()))
        .containsExactlyEntriesOf(Map.of(Purpose.DEBT, "-200.00"));
    refuses("1001 GroupNotFound", () -> see(around, comes));
    SubstitutionId id = propose(around, leaver, leaver, comes);
    assertThat(see(around, comes).id()).isEqualTo(around.id());
    refuses("1003 InvalidState", () -> approve(around, id));
    substitutions.accept(comes.caller(), around.community(), around.id(), id);
    refuses("1003 InvalidState", () -> propose(around, first, leaver, around.here().sanjai()));
    refuses("2003 Unauthorized", () -> approve(around, leaver, id));
    ring.approveAt(ring.due(around, 0).plus(Duration.ofHours(3)), around, id);
    refuses("1003 InvalidState", () -> approve(around, id));

    assertThat(owes(around, leaver.member()))
        .as("what is owed in the other circle stays")
        .containsExactlyEntriesOf(Map.of(Purpose.DEBT, "-100.00"));
    assertThat(owes(around, comes.member()))
        .containsExactlyEntriesOf(Map.of(Purpose.DEBT, "-100.00"));
    assertThat(ring.circle(around).turns())
        .extracting(Turn::name)
        .containsExactly("P0", "P1", "Pia");
    refuses("1001 GroupNotFound", () -> pay(around, leaver, 1));
    assertThat(circles.list(leaver.caller(), around.community(), Page.FIRST).rows())
        .extracting(Circle::id)
        .contains(other.id())
        .doesNotContain(around.id());
    kitty.topUp(around.here(), comes.member(), "400");
    pay(around, comes, 0);
    assertThat(ring.wallet(around, first.member()))
        .as("the debt reached its creditor")
        .isEqualTo("1200.00");
    assertThat(owes(around, comes.member()).get(Purpose.DEBT)).isEqualTo("0.00");
    for (int cycle = 1; cycle < 3; cycle++) {
      for (Turn turn : ring.circle(around).turns()) {
        pay(around, who(around, comes, turn), cycle);
      }
      MemberId recipient = ring.circle(around).recipient(cycle).orElseThrow().member();
      payouts.payOut(first.caller(), around.community(), around.cycle(cycle), recipient);
    }
    assertThat(ring.wallet(around, comes.member())).isEqualTo("400.00");
    CircleReport report = reports.of(ring.circle(around));
    assertThat(report.addsUp()).isTrue();
    assertThat(report.lines())
        .extracting(line -> line.name() + " " + line.net().text())
        .containsExactly("P0 0.00", "P1 0.00", "Pia 0.00");
    assertThat(books.prospect(ring.circle(around)).standings().getLast())
        .as("a substitute answers only for what was due since")
        .extracting(Standing::onTime, Standing::missed)
        .containsExactly(2, 0);
  }

  private Village.Neighbour who(Ring.Around around, Village.Neighbour comes, Turn turn) {
    return turn.member().equals(comes.member())
        ? comes
        : around.people().stream()
            .filter(one -> one.member().equals(turn.member()))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void whatWasPaidBeforeStaysWithWhoPaidItAndClaimsAndTheDepositFollow() {
    Ring.Around second = ring.ruled(3, Parts.REFUSED, Missing.REDUCED, "", "900");
    pay(second, second.people().get(0), 0);
    ring.payOutAt(ring.due(second, 0).plus(Duration.ofHours(2)), second, 0);
    ring.payOutAt(ring.due(second, 1).plus(Duration.ofHours(2)), second, 1);
    Village.Neighbour gone = second.people().get(1);
    Village.Neighbour heir = second.here().pia();
    assertThat(owes(second, gone.member()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Purpose.DEBT, "-100.00", Purpose.CLAIM, "200.00"));
    replace(second, gone, heir);
    assertThat(owes(second, gone.member()))
        .containsExactlyInAnyOrderEntriesOf(Map.of(Purpose.DEBT, "0.00", Purpose.CLAIM, "0.00"));
    pay(second, second.people().get(2), 1);
    assertThat(ring.wallet(second, heir.member())).as("owed to the place").isEqualTo("100.00");

    Ring.Around deposits = ring.ruled(2, Parts.REFUSED, Missing.DEPOSIT, "", "900");
    Village.Neighbour one = deposits.people().get(1);
    replace(deposits, one, deposits.here().pia());
    kitty.topUp(deposits.here(), deposits.here().pia().member(), "200");
    for (int cycle = 0; cycle < 2; cycle++) {
      pay(deposits, deposits.organiser(), cycle);
      pay(deposits, deposits.here().pia(), cycle);
      MemberId to = ring.circle(deposits).recipient(cycle).orElseThrow().member();
      payouts.payOut(
          deposits.organiser().caller(), deposits.community(), deposits.cycle(cycle), to);
    }
    assertThat(ring.wallet(deposits, deposits.here().pia().member())).isEqualTo("350.00");
    CircleReport report = reports.of(ring.circle(deposits));
    assertThat(report.addsUp()).isTrue();
    assertThat(report.lines())
        .extracting(line -> line.name() + " " + line.net().text())
        .containsExactly("P0 0.00", "Pia 150.00", "P1 -150.00");
    assertThat(reports.own(ring.circle(deposits), one.member()).lines()).hasSize(1);
  }

  @Test
  void aHeldPayoutGoesToWhoCatchesUpForThePlace() {
    Ring.Around around = ring.ruled(3, Parts.REFUSED, Missing.REDUCED, "", "900");
    Village.Neighbour last = around.people().get(2);
    for (int cycle = 0; cycle < 2; cycle++) {
      pay(around, around.people().get(0), cycle);
      pay(around, around.people().get(1), cycle);
      ring.payOutAt(ring.due(around, cycle).plus(Duration.ofHours(2)), around, cycle);
    }
    Village.Neighbour comes = around.here().pia();
    kitty.topUp(around.here(), comes.member(), "900");
    replace(around, last, comes);
    around.people().subList(0, 2).forEach(one -> pay(around, one, 2));
    pay(around, comes, 2);
    payouts.payOut(
        around.organiser().caller(), around.community(), around.cycle(2), comes.member());
    assertThat(books.sums(ring.circle(around)).held().payouts().text()).isEqualTo("300.00");
    pay(around, comes, 0);
    pay(around, comes, 1);
    assertThat(ring.wallet(around, comes.member())).isEqualTo("900.00");
    payouts.acknowledge(comes.caller(), around.community(), around.cycle(2));
  }

  @Test
  void refusesWhoIsInItWhoHadAnotherPlaceAndWhatNobodyAgreedOn() {
    Ring.Around around = ring.running(3, Late.FEE, "300");
    Village.Neighbour one = around.people().get(1);
    Village.Neighbour two = around.people().get(2);
    Village.Neighbour pia = around.here().pia();
    refuses("4003 InvalidRecipient", () -> propose(around, one, one, one));
    refuses("2001 AlreadyMember", () -> propose(around, one, one, two));
    refuses("2003 Unauthorized", () -> propose(around, one, two, pia));
    refuses("1001 GroupNotFound", () -> propose(around, pia, pia, one));
    refuses(
        "2002 NotMember", () -> propose(around, around.organiser(), pia, around.here().sanjai()));
    refuses("1003 InvalidState", () -> propose(around, one, one, around.here().viewer()));
    refuses("1001 GroupNotFound", () -> approve(around, new SubstitutionId(UUID.randomUUID())));

    SwapId swap = swaps.ask(one.caller(), around.community(), around.id(), two.member());
    SubstitutionId asked = propose(around, around.organiser(), one, pia);
    refuses(
        "2003 Unauthorized",
        () -> substitutions.accept(two.caller(), around.community(), around.id(), asked));
    substitutions.accept(pia.caller(), around.community(), around.id(), asked);
    refuses("1003 InvalidState", () -> approve(around, asked));
    substitutions.accept(one.caller(), around.community(), around.id(), asked);
    approve(around, asked);
    assertThat(swaps.of(ring.circle(around)))
        .extracting(Swap::status)
        .containsExactly(SwapStatus.LAPSED);
    refuses(
        "1001 GroupNotFound",
        () -> swaps.withdraw(one.caller(), around.community(), around.id(), swap));
    refuses("1003 InvalidState", () -> propose(around, two, two, one));

    SubstitutionId declined = propose(around, two, two, around.here().sanjai());
    substitutions.decline(
        around.here().sanjai().caller(), around.community(), around.id(), declined);
    refuses("1001 GroupNotFound", () -> see(around, around.here().sanjai()));
    SubstitutionId left = propose(around, two, two, around.here().sanjai());
    substitutions.accept(around.here().sanjai().caller(), around.community(), around.id(), left);
    members.pause(around.here().owner(), around.community(), around.here().sanjai().member());
    refuses("1003 InvalidState", () -> approve(around, left));
    assertThat(ring.circle(around).turns())
        .extracting(Turn::name)
        .containsExactly("P0", "Pia", "P2");
  }

  @Test
  void whoeverIsBehindIsReplacedWithoutAgreeing() {
    Ring.Around around = ring.ruled(2, Parts.REFUSED, Missing.REDUCED, "", "900");
    pay(around, around.organiser(), 0);
    ring.payOutAt(ring.due(around, 0).plus(Duration.ofHours(2)), around, 0);
    SubstitutionId id =
        propose(around, around.organiser(), around.people().get(1), around.here().pia());
    refuses("1003 InvalidState", () -> approve(around, id));
    substitutions.accept(around.here().pia().caller(), around.community(), around.id(), id);
    refuses("1003 InvalidState", () -> approve(around, id));
    ring.approveAt(ring.due(around, 0).plus(Duration.ofHours(2)), around, id);
    assertThat(ring.circle(around).turns()).extracting(Turn::name).containsExactly("P0", "Pia");
  }

  @Test
  void whoseMembershipRestsIsReplacedWithoutAgreeing() {
    Ring.Around around = ring.running(2, Late.FEE, "100");
    Village.Neighbour leaver = around.people().get(1);
    Village.Neighbour comes = around.here().pia();
    SubstitutionId id = propose(around, around.organiser(), leaver, comes);
    substitutions.accept(comes.caller(), around.community(), around.id(), id);
    assertThat(stakes.look(ring.circle(around)).unasked()).isEmpty();
    members.pause(around.here().owner(), around.community(), leaver.member());
    assertThat(stakes.look(ring.circle(around)).unasked()).containsExactly(1);
    approve(around, id);
    assertThat(ring.circle(around).turns()).extracting(Turn::name).containsExactly("P0", "Pia");
  }

  /// Who was to come for one place and has taken another one does not come when that is gone.
  @Test
  void aProposalThatHasLapsedDoesNotComeBack() {
    Ring.Around around = ring.running(3, Late.FEE, "100");
    Village.Neighbour pia = around.here().pia();
    Village.Neighbour one = around.people().get(1);
    Village.Neighbour two = around.people().get(2);
    SubstitutionId lapsed = propose(around, one, one, pia);
    SwapId swap =
        swaps.ask(two.caller(), around.community(), around.id(), around.organiser().member());
    replace(around, two, pia);
    replace(around, pia, two);
    Circle circle = ring.circle(around);
    assertThat(substitutions.of(circle).stream().filter(all -> all.id().equals(lapsed)))
        .extracting(Substitution::status)
        .containsExactly(SubstitutionStatus.LAPSED);
    assertThat(swaps.of(circle))
        .extracting(all -> all.id().equals(swap) + " " + all.status())
        .containsExactly("true LAPSED");
    refuses("1001 GroupNotFound", () -> see(around, pia));
  }

  /// Approved twice and paid at once by who leaves and who comes: one place, one payment for it.
  @Test
  void approvingTwiceBesideAPaymentGivesThePlaceAwayOnce() throws Exception {
    for (int round = 0; round < 4; round++) {
      Ring.Around around = ring.running(2, Late.FEE, "100");
      Village.Neighbour leaver = around.people().get(1);
      Village.Neighbour comes = around.here().pia();
      kitty.topUp(around.here(), comes.member(), "100");
      SubstitutionId id = propose(around, leaver, leaver, comes);
      substitutions.accept(comes.caller(), around.community(), around.id(), id);
      List<Callable<String>> all =
          List.of(
              attempt(() -> approve(around, id)),
              attempt(() -> approve(around, id)),
              attempt(() -> pay(around, leaver, 0)),
              attempt(() -> pay(around, comes, 0)));
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<String>> answers = threads.invokeAll(all);
        assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
            .containsExactlyInAnyOrder("done", "1003 InvalidState");
      }
      assertThat(ring.circle(around).turns()).extracting(Turn::name).containsExactly("P0", "Pia");
      assertThat(books.payments(ring.circle(around), Page.FIRST).rows()).hasSizeLessThan(2);
      assertThat(reports.of(ring.circle(around)).addsUp()).isTrue();
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

  @Test
  void whoHadAPlaceIsKnownHoweverMuchHasChangedSince() {
    Ring.Around around = ring.running(3, Late.FEE, "200");
    Village.Neighbour gone = around.people().get(1);
    pay(around, gone, 0);
    replace(around, gone, around.here().pia());
    TestDatabase.owner()
        .sql(
            """
            insert into savings.substitution
                   (community, circle, id, seat, leaver, substitute, leaver_agrees,
                    substitute_agrees, status, proposed_at, proposed_by, ended_at, ended_by)
            select community, circle, gen_random_uuid(), seat, leaver, substitute, leaver_agrees,
                   substitute_agrees, 'declined', proposed_at, proposed_by, ended_at, ended_by
              from savings.substitution, generate_series(1, 520)
             where circle = :circle
            """)
        .param("circle", around.id().value())
        .update();
    assertThat(dissolutions.of(ring.circle(around))).isPresent();
    Village.Neighbour last = around.people().get(2);
    refuses("1003 InvalidState", () -> propose(around, last, last, gone));
  }

  private void replace(Ring.Around around, Village.Neighbour leaver, Village.Neighbour comes) {
    SubstitutionId id = propose(around, leaver, leaver, comes);
    substitutions.accept(comes.caller(), around.community(), around.id(), id);
    approve(around, id);
  }

  private SubstitutionId propose(
      Ring.Around around,
      Village.Neighbour who,
      Village.Neighbour leaver,
      Village.Neighbour comes) {
    var proposal = new Substitutions.Proposal(leaver.member(), comes.member());
    return substitutions.propose(who.caller(), around.community(), around.id(), proposal);
  }

  private void approve(Ring.Around around, SubstitutionId id) {
    approve(around, around.organiser(), id);
  }

  private void approve(Ring.Around around, Village.Neighbour who, SubstitutionId id) {
    substitutions.approve(who.caller(), around.community(), around.id(), id);
  }

  private Circle see(Ring.Around around, Village.Neighbour who) {
    return circles.get(who.caller(), around.community(), around.id());
  }

  private void pay(Ring.Around around, Village.Neighbour who, int cycle) {
    payments.contribute(who.caller(), around.community(), around.cycle(cycle), "100");
  }

  private Map<Purpose, String> owes(Ring.Around around, MemberId member) {
    var holder = new Holder(HolderKind.MEMBER, member.value());
    return ledger.balances(around.community(), holder, Set.of(Purpose.DEBT, Purpose.CLAIM)).stream()
        .collect(
            Collectors.toMap(
                balance -> balance.key().purpose(), balance -> balance.quantity().text()));
  }

  private static void refuses(String expected, ThrowingCallable command) {
    CirclesTest.refuses(expected, command);
  }
}
