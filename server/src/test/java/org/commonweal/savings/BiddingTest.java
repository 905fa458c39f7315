package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who bids how much for how long, and whose bids count.
@ServerTest
class BiddingTest {

  @Autowired Ring ring;
  @Autowired Bidders bidders;
  @Autowired Village village;
  @Autowired Swaps swaps;
  @Autowired Bids bids;
  @Autowired CircleTurns turns;
  @Autowired Circles circles;
  @Autowired Later later;

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
    bidders.night(over.minusSeconds(1)).payAll();
    assertThat(ring.circle(around).cycle()).isEqualTo(1);
    refuses("1003 InvalidState", () -> ring.bidAt(over, around, around.people().get(2), 1, "70"));
    bidders.night(over).payAll();
    assertThat(ring.circle(around).cycle()).isEqualTo(2);
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

  @Test
  void aBidIsAStepAboveTheOneBeforeWithinTheCeilingFromWhoHasNotReceivedWhileBidsAreTaken() {
    Ring.Around around = bidders.circle(4);
    Instant due = ring.due(around, 0);
    Village.Neighbour one = around.people().get(1);
    for (String wrong : List.of("7.99", "140.01", "-8", "0", "8.001", "much", "")) {
      refuses("3001 InvalidAmount", () -> bidders.bid(around, one, wrong));
    }
    bidders.bid(around, one, "8");
    refuses("3001 InvalidAmount", () -> bidders.bid(around, around.people().get(2), "8"));
    refuses("3001 InvalidAmount", () -> bidders.bid(around, around.people().get(2), "15.99"));
    bidders.bid(around, one, "16");
    bidders.bid(around, around.people().get(2), "139");
    refuses("3001 InvalidAmount", () -> bidders.bid(around, one, "140"));
    refuses("2002 NotMember", () -> bidders.bid(around, around.here().treasurer(), "140"));
    refuses("1001 GroupNotFound", () -> bidders.bid(around, around.here().pia(), "140"));
    refuses("1003 InvalidState", () -> ring.bidAt(due, around, one, 0, "140"));
    refuses("1003 InvalidState", () -> ring.bidAt(due.minusSeconds(9), around, one, 1, "8"));
    refuses("1001 GroupNotFound", () -> ring.bidAt(due.minusSeconds(9), around, one, 4, "8"));
    refuses(
        "2003 Unauthorized",
        () -> place(around, around.organiser(), Optional.of(one.member()), "140"));
    refuses(
        "1003 InvalidState",
        () ->
            swaps.ask(
                one.caller(), around.community(), around.id(), around.people().get(3).member()));
    assertThat(bids.of(ring.circle(around), 0))
        .extracting(bid -> bid.number() + " " + bid.name() + " " + bid.discount().text())
        .containsExactly("1 P1 8.00", "2 P1 16.00", "3 P2 139.00");

    bidders.pay(around, 0, due);
    assertThat(ring.auctionAt(due.minusSeconds(1), around).winner()).isEmpty();
    refuses("1003 InvalidState", () -> ring.payOutAt(due.minusSeconds(1), around, 0));
    refuses(
        "4003 InvalidRecipient",
        () ->
            later
                .payouts(circles, InstantSource.fixed(due))
                .payOut(
                    around.organiser().caller(),
                    around.community(),
                    around.cycle(0),
                    one.member()));
    ring.payOutAt(due, around, 0);
    refuses("1003 InvalidState", () -> ring.bidAt(due.minusSeconds(9), around, one, 0, "140"));
    refuses("4003 InvalidRecipient", () -> bidders.bid(around, around.people().get(2), "8"));

    Ring.Around other = ring.running(2, Late.FEE, "100");
    refuses("1003 InvalidState", () -> bidders.bid(other, other.organiser(), "8"));
    Ring.Around draft = ring.draft(2, TurnOrder.AUCTION, Late.FEE, "0");
    draft.people().forEach(who -> ring.join(draft, who));
    refuses("1003 InvalidState", () -> ring.bidAt(due, draft, draft.organiser(), 0, "8"));
    NewCircle deposits =
        Ring.ruled(
            Ring.asked(3, TurnOrder.AUCTION, Late.FEE, "0", Entry.OPEN),
            Parts.REFUSED,
            Missing.DEPOSIT,
            "");
    refuses(
        "1003 InvalidState",
        () -> circles.create(draft.organiser().caller(), draft.community(), deposits));
  }

  private void place(
      Ring.Around around, Village.Neighbour who, Optional<MemberId> member, String discount) {
    bids.place(
        who.caller(), around.community(), around.cycle(0), new Bids.NewBid(member, discount));
  }

  @Test
  void whoOrganisesBidsForMembersWithoutSignIn() {
    Ring.Around around = ring.draft(2, TurnOrder.AUCTION, Late.FEE, "0");
    MemberId ada = village.member(around.here().place(), "Ada");
    ring.join(around, around.organiser());
    turns.invite(around.organiser().caller(), around.community(), around.id(), ada);
    ring.start(around);
    place(around, around.organiser(), Optional.of(ada), "9");
    assertThat(bids.of(ring.circle(around), 0)).extracting(Bid::name).containsExactly("Ada");
    Auction auction = bids.auction(ring.circle(around)).orElseThrow();
    assertThat(bids.bidders(around.organiser().member(), auction))
        .extracting(Turn::name)
        .containsExactlyInAnyOrder("P0", "Ada");
  }

  /// The smallest step leaves no ties: of two that bid the same at once one is first.
  @Test
  void ofTwoBidsOfTheSameAmountAtOnceOneStands() throws Exception {
    Ring.Around around = bidders.circle(5);
    List<Callable<String>> all =
        around.people().stream()
            .<Callable<String>>map(
                one -> () -> CirclesTest.attempt(() -> place(around, one, Optional.empty(), "50")))
            .toList();
    List<String> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> one : threads.invokeAll(all)) {
        answers.add(one.get());
      }
    }
    assertThat(answers).filteredOn("done"::equals).hasSize(1);
    assertThat(answers).filteredOn("3001 InvalidAmount"::equals).hasSize(4);
    assertThat(bids.of(ring.circle(around), 0)).hasSize(1);
  }

  private static void refuses(String expected, ThrowingCallable command) {
    CirclesTest.refuses(expected, command);
  }
}
