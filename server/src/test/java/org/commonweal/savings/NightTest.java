package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.WalletTerms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/// Circles that are paid out by themselves.
@ServerTest
class NightTest {

  @Autowired Ring ring;
  @Autowired Later later;
  @Autowired CircleStore circles;
  @Autowired NightStore nights;
  @Autowired CircleBooks books;
  @Autowired WalletTerms wallets;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void paysAReadyCycleAtItsDueMomentAndNoneBefore() {
    Ring.Around around = ring.running(2, Late.FEE, "200");
    Instant due = ring.due(around, 0);
    for (Village.Neighbour one : around.people()) {
      ring.payAt(due.minusSeconds(9), around, one, 0);
      ring.payAt(due.minusSeconds(9), around, one, 1);
    }
    night(due.minusSeconds(1)).payAll();
    assertThat(ring.circle(around).cycle()).isZero();
    night(due).payAll();
    assertThat(ring.circle(around).cycle()).as("the next one is not due").isEqualTo(1);
    assertThat(ring.wallet(around, around.organiser().member())).isEqualTo("200.00");
    night(ring.due(around, 1)).payAll();
    assertThat(ring.circle(around).status()).isEqualTo(CircleStatus.COMPLETED);
  }

  @Test
  void waitsUnderThatPolicyHoweverLate() {
    Ring.Around around = ring.running(2, Late.FEE, "200");
    night(ring.due(around, 1).plus(Duration.ofDays(99))).payAll();
    assertThat(ring.circle(around).cycle()).isZero();
  }

  /// One closed wallet would keep everybody from what a discount leaves to them.
  @Test
  void noWalletIsClosedThatARunningCircleCouldPayInto() {
    Ring.Around around = ring.auctioned(2, Parts.REFUSED, Missing.REDUCED, "", "100");
    Village.Neighbour one = around.people().get(1);
    ring.payAt(ring.due(around, 0), around, one, 0);
    var which = new WalletTerms.Which(one.member(), "EUR");
    Caller keeper = around.here().treasurer().caller();
    assertThatThrownBy(() -> wallets.close(keeper, around.community(), which))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("StillOnItsWay");
    night(ring.due(around, 0).plus(Duration.ofHours(2))).payAll();
    assertThat(ring.circle(around).cycle()).isEqualTo(1);
  }

  @Test
  void leavesACircleAloneThatRests() {
    Ring.Around around = ring.ruled(2, Parts.REFUSED, Missing.REDUCED, "", "200");
    Instant due = ring.due(around, 0);
    around.people().forEach(one -> ring.payAt(due.minusSeconds(9), around, one, 0));
    ring.pauseAt(due.minusSeconds(5), around);
    night(due.plus(Duration.ofDays(99))).payAll();
    assertThat(ring.circle(around).cycle()).isZero();
    assertThat(books.prospect(ring.circle(around)).arrears()).isEmpty();
    Instant back = due.plus(Duration.ofDays(3));
    ring.resumeAt(back, around);
    night(back).payAll();
    assertThat(ring.circle(around).cycle()).as("it is due later by the days it rested").isZero();
    night(ring.due(around, 0)).payAll();
    assertThat(ring.circle(around).cycle()).isEqualTo(1);
  }

  @Test
  void catchesUpCycleByCycleExactlyOnceOnTwoServers() throws Exception {
    Ring.Around around = ring.ruled(3, Parts.REFUSED, Missing.REDUCED, "", "400");
    for (int cycle = 0; cycle < 3; cycle++) {
      for (Village.Neighbour one : around.people().subList(0, 2)) {
        ring.payAt(ring.due(around, 0), around, one, cycle);
      }
    }
    Instant now = ring.due(around, 2).plus(Duration.ofHours(2));
    Callable<Integer> server = () -> night(now).payAll();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> one : threads.invokeAll(List.of(server, server))) {
        one.get();
      }
    }
    night(now).payAll();
    Circle circle = ring.circle(around);
    assertThat(circle.status()).isEqualTo(CircleStatus.COMPLETED);
    assertThat(books.cycles(circle))
        .extracting(cycle -> cycle.payout().orElseThrow())
        .extracting(payout -> payout.amount().text() + " " + payout.held().text())
        .containsExactly("200.00 0.00", "200.00 0.00", "200.00 200.00");
    assertThat(books.sums(circle).addUp()).isTrue();
  }

  private Night night(Instant now) {
    InstantSource clock = InstantSource.fixed(now);
    return new Night(nights, circles, later.settlements(), transactions, clock);
  }
}
