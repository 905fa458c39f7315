package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/// Bids for cycles that open late: who bids for how long, and whose bids count.
@ServerTest
class BiddingTest {

  @Autowired Ring ring;
  @Autowired Later later;
  @Autowired CircleStore store;
  @Autowired NightStore nights;
  @Autowired PlatformTransactionManager transactions;

  /// A circle whose second cycle opens a day after it was due.
  private Ring.Around late() {
    Ring.Around around = ring.auctioned(3, Parts.REFUSED, Missing.REDUCED, "", "900");
    Instant due = ring.due(around, 0);
    around.people().forEach(one -> ring.payAt(due, around, one, 0));
    ring.bidAt(due.minusSeconds(1), around, around.organiser(), 0, "60");
    ring.payOutAt(opens(around), around, 0);
    return around;
  }

  private Instant opens(Ring.Around around) {
    return ring.due(around, 1).plus(Duration.ofDays(1));
  }

  @Test
  void theHoursOfALateCycleRestWithTheCircle() {
    Ring.Around around = late();
    Instant opened = opens(around);
    around.people().forEach(one -> ring.payAt(opened, around, one, 1));
    ring.pauseAt(opened.plus(Duration.ofHours(2)), around);
    assertThat(ring.auctionAt(opened.plus(Duration.ofDays(3)), around).open()).isTrue();
    ring.resumeAt(opened.plus(Duration.ofHours(32)), around);
    Instant over = opened.plus(Auction.SHORTEST).plus(Duration.ofHours(30));
    assertThat(ring.auctionAt(over, around).until()).isEqualTo(over);
    ring.bidAt(over.minusSeconds(1), around, around.people().get(1), 1, "60");
    night(over.minusSeconds(1)).payAll();
    assertThat(ring.circle(around).cycle()).isEqualTo(1);
    refuses("1003 InvalidState", () -> ring.bidAt(over, around, around.people().get(2), 1, "70"));
    night(over).payAll();
    assertThat(ring.circle(around).cycle()).isEqualTo(2);
  }

  private Night night(Instant now) {
    InstantSource clock = InstantSource.fixed(now);
    return new Night(nights, store, later.settlements(), transactions, clock);
  }

  /// Nobody could have paid in time for a cycle that opens late: who has not bids all the same, and
  /// until they have paid their bid counts for nothing and stands in nobody's way.
  @Test
  void aBidForALateCycleCountsOnceItIsPaid() {
    Ring.Around around = late();
    Village.Neighbour one = around.people().get(1);
    Village.Neighbour two = around.people().get(2);
    Instant now = opens(around).plus(Duration.ofHours(1));
    Instant over = opens(around).plus(Auction.SHORTEST);
    ring.bidAt(now, around, one, 1, "105");
    ring.payAt(now, around, two, 1);
    ring.bidAt(now, around, two, 1, "6");
    refuses("3001 InvalidAmount", () -> ring.bidAt(now, around, one, 1, "90"));
    assertThat(ring.auctionAt(over, around).winner().orElseThrow().name()).isEqualTo("P2");
    ring.payAt(now, around, one, 1);
    assertThat(ring.auctionAt(over, around).winner().orElseThrow().name()).isEqualTo("P1");
    refuses("3001 InvalidAmount", () -> ring.bidAt(now, around, two, 1, "105"));
  }

  private static void refuses(String expected, ThrowingCallable command) {
    CirclesTest.refuses(expected, command);
  }
}
