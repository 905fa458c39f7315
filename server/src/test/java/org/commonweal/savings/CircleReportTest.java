package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What went in is what came out and what is held, to the last unit, as the ledger has it.
@ServerTest
class CircleReportTest {

  @Autowired Ring ring;
  @Autowired CirclePayments payments;
  @Autowired CirclePayouts payouts;
  @Autowired CircleReports reports;

  @Test
  void addsUpToTheLastUnitWithFeesPayoutsAndWhatIsHeld() {
    Ring.Around around = ring.running(3, Late.FEE, "400");
    assertThat(report(around).addsUp()).isTrue();
    Instant late = ring.circle(around).terms().due(0).toInstant().plus(Duration.ofHours(3));
    ring.payAt(late, around, around.people().get(0), 0);
    pay(around, 1, 0);
    pay(around, 2, 0);
    payOut(around, 0);
    pay(around, 2, 1);
    CircleReport midway = report(around);
    assertThat(midway.addsUp()).isTrue();
    assertThat(midway.heldInAll().text()).isEqualTo("105.00");
    assertThat(midway.lines())
        .extracting(line -> line.name() + " " + line.fees().text() + " " + line.net().text())
        .containsExactly("P0 5.00 195.00", "P1 0.00 -100.00", "P2 0.00 -200.00");

    pay(around, 0, 1);
    pay(around, 1, 1);
    payOut(around, 1);
    for (int place = 0; place < 3; place++) {
      pay(around, place, 2);
    }
    payOut(around, 2);
    CircleReport end = report(around);
    assertThat(end.addsUp()).isTrue();
    assertThat(end.heldInAll().signum()).isZero();
    assertThat(end.total().contributions().text()).isEqualTo("900.00");
    assertThat(end.total().payouts().text()).isEqualTo("900.00");
    assertThat(end.total().returned().text()).as("shared late fees").isEqualTo("5.00");
    CircleReports.Own own = reports.own(ring.circle(around), around.people().get(0).member());
    assertThat(own.lines())
        .extracting(line -> line.change().text())
        .containsExactly(
            "-100.00",
            "-5.00",
            "300.00",
            "-100.00",
            "-100.00",
            end.lines().get(0).returned().text());
    assertThat(own.lines().getLast().net()).isEqualTo(end.lines().get(0).net());
    CirclesTest.refuses(
        "1001 GroupNotFound", () -> reports.own(ring.circle(around), around.here().pia().member()));
  }

  @Test
  void countsWhatTheRecipientIsOwedOnceItComes() {
    Ring.Around around = ring.ruled(2, Parts.REFUSED, Missing.REDUCED, "", "400");
    pay(around, 0, 0);
    ring.payOutAt(ring.due(around, 0).plus(Duration.ofHours(2)), around, 0);
    assertThat(told(around))
        .as("a debt is no money")
        .containsExactly("P0 100.00 0.00 100.00 0.00", "P1 0.00 0.00 0.00 0.00");
    pay(around, 1, 0);
    assertThat(told(around))
        .containsExactly("P0 100.00 0.00 200.00 0.00", "P1 100.00 0.00 0.00 0.00");
  }

  @Test
  void countsDepositsAsOtherPaymentsUntilTheyAreReturned() {
    Ring.Around around = ring.ruled(2, Parts.REFUSED, Missing.DEPOSIT, "", "400");
    pay(around, 0, 0);
    ring.payOutAt(ring.due(around, 0).plus(Duration.ofHours(2)), around, 0);
    assertThat(told(around))
        .containsExactly("P0 100.00 300.00 200.00 0.00", "P1 0.00 150.00 0.00 0.00");
    assertThat(report(around).heldInAll().text()).isEqualTo("350.00");
    pay(around, 0, 1);
    pay(around, 1, 1);
    payOut(around, 1);
    assertThat(told(around))
        .containsExactly("P0 200.00 300.00 200.00 300.00", "P1 100.00 150.00 200.00 50.00");
    assertThat(report(around).heldInAll().signum()).isZero();
  }

  /// What each paid as contributions and otherwise, and had as payouts and otherwise.
  private List<String> told(Ring.Around around) {
    CircleReport report = report(around);
    assertThat(report.addsUp()).isTrue();
    return report.lines().stream()
        .map(line ->
            "%s %s %s %s %s"
                .formatted(
                    line.name(),
                    line.contributions().text(),
                    line.otherIn().text(),
                    line.payouts().text(),
                    line.returned().text()))
        .toList();
  }

  private CircleReport report(Ring.Around around) {
    return reports.of(ring.circle(around));
  }

  private void pay(Ring.Around around, int place, int cycle) {
    Village.Neighbour who = around.people().get(place);
    payments.contribute(who.caller(), around.community(), around.cycle(cycle), "100");
  }

  private void payOut(Ring.Around around, int cycle) {
    Village.Neighbour who = around.people().get(cycle);
    payouts.payOut(
        around.organiser().caller(), around.community(), around.cycle(cycle), who.member());
  }
}
