package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Page;
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
  @Autowired Substitutes substitutes;
  @Autowired Kitty kitty;
  @Autowired Circles circles;
  @Autowired Substitutions substitutions;
  @Autowired Dissolutions dissolutions;
  @Autowired CirclePayouts payouts;
  @Autowired CircleBooks books;
  @Autowired CircleReports reports;
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
      substitutes.pay(one, first, 0);
      substitutes.pay(one, one.people().get(1), 0);
      ring.payOutAt(ring.due(one, 0).plus(Duration.ofHours(2)), one, 0);
    }
    assertThat(owes(around, leaver.member()))
        .containsExactlyEntriesOf(Map.of(Purpose.DEBT, "-200.00"));
    refuses("1001 GroupNotFound", () -> substitutes.see(around, comes));
    SubstitutionId id = substitutes.propose(around, leaver, leaver, comes);
    assertThat(substitutes.see(around, comes).id()).isEqualTo(around.id());
    refuses("1003 InvalidState", () -> substitutes.approve(around, id));
    substitutions.accept(comes.caller(), around.community(), around.id(), id);
    refuses(
        "1003 InvalidState",
        () -> substitutes.propose(around, first, leaver, around.here().sanjai()));
    refuses("2003 Unauthorized", () -> substitutes.approve(around, leaver, id));
    ring.approveAt(ring.due(around, 0).plus(Duration.ofHours(3)), around, id);
    refuses("1003 InvalidState", () -> substitutes.approve(around, id));

    assertThat(owes(around, leaver.member()))
        .as("what is owed in the other circle stays")
        .containsExactlyEntriesOf(Map.of(Purpose.DEBT, "-100.00"));
    assertThat(owes(around, comes.member()))
        .containsExactlyEntriesOf(Map.of(Purpose.DEBT, "-100.00"));
    assertThat(ring.circle(around).turns())
        .extracting(Turn::name)
        .containsExactly("P0", "P1", "Pia");
    refuses("1001 GroupNotFound", () -> substitutes.pay(around, leaver, 1));
    assertThat(circles.list(leaver.caller(), around.community(), Page.FIRST).rows())
        .extracting(Circle::id)
        .contains(other.id())
        .doesNotContain(around.id());
    kitty.topUp(around.here(), comes.member(), "400");
    substitutes.pay(around, comes, 0);
    assertThat(ring.wallet(around, first.member()))
        .as("the debt reached its creditor")
        .isEqualTo("1200.00");
    assertThat(owes(around, comes.member()).get(Purpose.DEBT)).isEqualTo("0.00");
    for (int cycle = 1; cycle < 3; cycle++) {
      for (Turn turn : ring.circle(around).turns()) {
        substitutes.pay(around, who(around, comes, turn), cycle);
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
    substitutes.pay(second, second.people().get(0), 0);
    ring.payOutAt(ring.due(second, 0).plus(Duration.ofHours(2)), second, 0);
    ring.payOutAt(ring.due(second, 1).plus(Duration.ofHours(2)), second, 1);
    Village.Neighbour gone = second.people().get(1);
    Village.Neighbour heir = second.here().pia();
    assertThat(owes(second, gone.member()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Purpose.DEBT, "-100.00", Purpose.CLAIM, "200.00"));
    substitutes.replace(second, gone, heir);
    assertThat(owes(second, gone.member()))
        .containsExactlyInAnyOrderEntriesOf(Map.of(Purpose.DEBT, "0.00", Purpose.CLAIM, "0.00"));
    substitutes.pay(second, second.people().get(2), 1);
    assertThat(ring.wallet(second, heir.member())).as("owed to the place").isEqualTo("100.00");

    Ring.Around deposits = ring.ruled(2, Parts.REFUSED, Missing.DEPOSIT, "", "900");
    Village.Neighbour one = deposits.people().get(1);
    substitutes.replace(deposits, one, deposits.here().pia());
    kitty.topUp(deposits.here(), deposits.here().pia().member(), "200");
    for (int cycle = 0; cycle < 2; cycle++) {
      substitutes.pay(deposits, deposits.organiser(), cycle);
      substitutes.pay(deposits, deposits.here().pia(), cycle);
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
      substitutes.pay(around, around.people().get(0), cycle);
      substitutes.pay(around, around.people().get(1), cycle);
      ring.payOutAt(ring.due(around, cycle).plus(Duration.ofHours(2)), around, cycle);
    }
    Village.Neighbour comes = around.here().pia();
    kitty.topUp(around.here(), comes.member(), "900");
    substitutes.replace(around, last, comes);
    around.people().subList(0, 2).forEach(one -> substitutes.pay(around, one, 2));
    substitutes.pay(around, comes, 2);
    payouts.payOut(
        around.organiser().caller(), around.community(), around.cycle(2), comes.member());
    assertThat(books.sums(ring.circle(around)).held().payouts().text()).isEqualTo("300.00");
    substitutes.pay(around, comes, 0);
    substitutes.pay(around, comes, 1);
    assertThat(ring.wallet(around, comes.member())).isEqualTo("900.00");
    payouts.acknowledge(comes.caller(), around.community(), around.cycle(2));
  }

  @Test
  void whoHadAPlaceIsKnownHoweverMuchHasChangedSince() {
    Ring.Around around = ring.running(3, Late.FEE, "200");
    Village.Neighbour gone = around.people().get(1);
    substitutes.pay(around, gone, 0);
    substitutes.replace(around, gone, around.here().pia());
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
    refuses("1003 InvalidState", () -> substitutes.propose(around, last, last, gone));
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
