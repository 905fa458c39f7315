package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Circles in which each cycle goes to whoever leaves most of the pot to everybody.
@ServerTest
class AuctionTest {

  @Autowired Ring ring;
  @Autowired Bidders bidders;
  @Autowired CircleBooks books;
  @Autowired CircleReports reports;

  @Test
  void case10TheBestBidTakesThePotAndItsDiscountIsSharedToTheLastUnit() {
    Ring.Around around = bidders.circle(5);
    Instant due = ring.due(around, 0);
    Village.Neighbour three = around.people().get(3);
    bidders.bid(around, around.people().get(1), "30");
    bidders.bid(around, three, "60");
    bidders.pay(around, 0, due);
    ring.payOutAt(due, around, 0);
    assertThat(bidders.wallets(around))
        .containsExactly("412.00", "412.00", "412.00", "852.00", "412.00");
    assertThat(places(around)).containsExactly("P3", "P1", "P2", "P0", "P4");
    bidders.sound(around);

    Village.Neighbour two = around.people().get(2);
    refuses("4003 InvalidRecipient", () -> bidders.bid(around, three, "70"));
    bidders.bid(around, two, "61.01");
    bidders.pay(around, 1, due);
    ring.payOutAt(ring.due(around, 1), around, 1);
    assertThat(bidders.wallets(around))
        .as("61.01 is 12.20 for each, and one more for the second seat in the second cycle")
        .containsExactly("324.20", "324.21", "763.19", "764.20", "324.20");
    assertThat(books.cycles(ring.circle(around)).get(1).payout().orElseThrow().discount().text())
        .isEqualTo("61.01");
    bidders.sound(around);
    CircleReport report = reports.of(ring.circle(around));
    assertThat(report.total().discounts().text()).isEqualTo("121.01");
    assertThat(report.total().payouts().text()).isEqualTo("878.99");
    assertThat(reports.own(ring.circle(around), two.member()).lines())
        .extracting(line -> line.event().code() + " " + line.change().text())
        .containsExactly(
            "circle-paid-in -100.00",
            "circle-discount-shared 12.00",
            "circle-paid-in -100.00",
            "circle-paid-out 438.99",
            "circle-discount-shared 12.20");
  }

  @Test
  void everyDiscountIsSharedWholeAndOddUnitsGoAround() {
    Circle circle = ring.circle(bidders.circle(5));
    for (int discount = 0; discount < 40; discount++) {
      for (int cycle = 0; cycle < 5; cycle++) {
        var offer =
            new Offer(
                circle, cycle, circle.terms().currency().quantity(BigInteger.valueOf(discount)));
        List<Integer> parts =
            IntStream.range(0, 5)
                .map(seat -> offer.part(circle.seat(seat)).minor().intValueExact())
                .boxed()
                .toList();
        assertThat(parts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(discount);
        assertThat(new HashSet<>(parts)).hasSizeLessThanOrEqualTo(2);
        assertThat(parts.get(cycle)).isEqualTo(discount % 5 == 0 ? discount / 5 : discount / 5 + 1);
      }
    }
  }

  @Test
  void whoIsBehindBidsOnceItIsPaidAndWinsNothingWithoutHavingPaid() {
    Ring.Around around = ring.auctioned(4, Parts.REFUSED, Missing.REDUCED, "", "500");
    List<Village.Neighbour> people = around.people();
    Instant due = ring.due(around, 0);
    bidders.bid(around, people.get(3), "60");
    bidders.bid(around, people.get(2), "80");
    people.stream()
        .filter(one -> !one.equals(people.get(2)))
        .forEach(one -> ring.payAt(due, around, one, 0));
    assertThat(ring.auctionAt(due, around).winner().orElseThrow().name()).isEqualTo("P2");
    Instant over = due.plus(Duration.ofHours(2));
    assertThat(ring.auctionAt(over, around).winner().orElseThrow().name()).isEqualTo("P3");
    ring.payOutAt(over, around, 0);
    assertThat(bidders.wallets(around))
        .as("of the 300 that are there the discount is taken first")
        .containsExactly("415.00", "415.00", "515.00", "655.00");
    bidders.sound(around);
    refuses("4003 InvalidRecipient", () -> bidders.bid(around, people.get(2), "8"));
    ring.payAt(over, around, people.get(2), 0);
    assertThat(ring.wallet(around, people.get(3).member())).as("what was owed").isEqualTo("755.00");
    bidders.bid(around, people.get(2), "8");
    bidders.sound(around);
  }

  /// A server whose clock is a moment behind takes a bid while another one pays out: the bid counts
  /// or is refused, and the cycle is paid once, less the discount of the best bid that was taken.
  @Test
  void aBidBesideAPayoutCountsOrIsRefused() throws Exception {
    for (int round = 0; round < 3; round++) {
      Ring.Around around = bidders.circle(3);
      Instant due = ring.due(around, 0);
      bidders.bid(around, around.people().get(1), "30");
      bidders.pay(around, 0, due);
      Village.Neighbour two = around.people().get(2);
      Runnable late = () -> ring.bidAt(due.minusSeconds(1), around, two, 0, "60");
      Callable<String> bidding = () -> CirclesTest.attempt(late);
      Callable<String> paying =
          () -> {
            bidders.night(due).payAll();
            return "done";
          };
      String bid;
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<String>> both = threads.invokeAll(List.of(bidding, paying, paying));
        bid = both.getFirst().get();
      }
      bidders.night(due).payAll();
      Circle circle = ring.circle(around);
      assertThat(circle.cycle()).isEqualTo(1);
      assertThat(circle.recipient(0).orElseThrow().name())
          .isEqualTo(bid.equals("done") ? "P2" : "P1");
      assertThat(books.cycles(circle).getFirst().payout().orElseThrow().discount().text())
          .isEqualTo(bid.equals("done") ? "60.00" : "30.00");
      assertThat(bid).isIn("done", "1003 InvalidState");
      bidders.sound(around);
    }
  }

  /// What is paid out late leaves some hours to bid for the next cycle, though it is due already.
  @Test
  void theNightPaysWhatNobodyCanBidForAnyMoreAndLeavesHoursToBidForTheNext() {
    Ring.Around around = ring.auctioned(3, Parts.REFUSED, Missing.REDUCED, "", "900");
    for (int cycle = 0; cycle < 3; cycle++) {
      bidders.pay(around, cycle, ring.due(around, 0).minusSeconds(9));
    }
    Instant now = ring.due(around, 2).plus(Duration.ofDays(9));
    bidders.night(now).payAll();
    assertThat(ring.circle(around).cycle()).isEqualTo(1);
    Village.Neighbour left =
        around.people().stream()
            .filter(one ->
                !ring.circle(around).received(ring.circle(around).turn(one.member()).orElseThrow()))
            .findFirst()
            .orElseThrow();
    ring.bidAt(now.plus(Duration.ofHours(11)), around, left, 1, "60");
    Instant over = now.plus(Auction.SHORTEST);
    bidders.night(over.minusSeconds(1)).payAll();
    assertThat(ring.circle(around).cycle()).isEqualTo(1);
    bidders.night(over).payAll();
    assertThat(ring.circle(around).status())
        .as("who is left alone receives without waiting for bids")
        .isEqualTo(CircleStatus.COMPLETED);
    assertThat(ring.circle(around).recipient(1).orElseThrow().member()).isEqualTo(left.member());
    bidders.sound(around);
  }

  private List<String> places(Ring.Around around) {
    return ring.circle(around).turns().stream().map(Turn::name).toList();
  }

  private static void refuses(String expected, ThrowingCallable command) {
    CirclesTest.refuses(expected, command);
  }
}
