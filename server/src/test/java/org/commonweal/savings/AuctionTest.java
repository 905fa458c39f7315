package org.commonweal.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.commonweal.PublishedProgram;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/// Circles in which each cycle goes to whoever leaves most of the pot to everybody.
@ServerTest
class AuctionTest {

  @Autowired Ring ring;
  @Autowired Village village;
  @Autowired Later later;
  @Autowired Circles circles;
  @Autowired CircleStore store;
  @Autowired CircleTurns turns;
  @Autowired NightStore nights;
  @Autowired Bids bids;
  @Autowired Swaps swaps;
  @Autowired CircleBooks books;
  @Autowired CircleReports reports;
  @Autowired Verifier verifier;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void case10TheBestBidTakesThePotAndItsDiscountIsSharedToTheLastUnit() {
    Ring.Around around = auctioned(5);
    Instant due = ring.due(around, 0);
    Village.Neighbour three = around.people().get(3);
    bid(around, around.people().get(1), "30");
    bid(around, three, "60");
    pay(around, 0, due);
    ring.payOutAt(due, around, 0);
    assertThat(wallets(around)).containsExactly("412.00", "412.00", "412.00", "852.00", "412.00");
    assertThat(places(around)).containsExactly("P3", "P1", "P2", "P0", "P4");
    sound(around);

    Village.Neighbour two = around.people().get(2);
    refuses("4003 InvalidRecipient", () -> bid(around, three, "70"));
    bid(around, two, "61.01");
    pay(around, 1, due);
    ring.payOutAt(ring.due(around, 1), around, 1);
    assertThat(wallets(around))
        .as("61.01 is 12.20 for each, and one more for the second seat in the second cycle")
        .containsExactly("324.20", "324.21", "763.19", "764.20", "324.20");
    assertThat(books.cycles(ring.circle(around)).get(1).payout().orElseThrow().discount().text())
        .isEqualTo("61.01");
    sound(around);
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

  private Ring.Around auctioned(int size) {
    return ring.auctioned(size, Parts.REFUSED, Missing.WAIT, "", "500");
  }

  private void bid(Ring.Around around, Village.Neighbour who, String discount) {
    int open = ring.circle(around).cycle();
    bidAt(ring.due(around, open).minusSeconds(1), around, who, open, discount);
  }

  private void bidAt(
      Instant now, Ring.Around around, Village.Neighbour who, int cycle, String discount) {
    ring.bidAt(now, around, who, cycle, discount);
  }

  private void pay(Ring.Around around, int cycle, Instant now) {
    around.people().forEach(one -> ring.payAt(now, around, one, cycle));
  }

  private List<String> wallets(Ring.Around around) {
    return around.people().stream().map(one -> ring.wallet(around, one.member())).toList();
  }

  private List<String> places(Ring.Around around) {
    return ring.circle(around).turns().stream().map(Turn::name).toList();
  }

  private void sound(Ring.Around around) {
    Circle circle = ring.circle(around);
    assertThat(books.sums(circle).addUp()).isTrue();
    assertThat(reports.of(circle).addsUp()).isTrue();
    assertThat(verifier.verify(around.community()).mismatches()).isEmpty();
  }

  @Test
  void everyDiscountIsSharedWholeAndOddUnitsGoAround() {
    Circle circle = ring.circle(auctioned(5));
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
  void aBidIsAStepAboveTheOneBeforeWithinTheCeilingFromWhoHasNotReceivedWhileBidsAreTaken() {
    Ring.Around around = auctioned(4);
    Instant due = ring.due(around, 0);
    Village.Neighbour one = around.people().get(1);
    for (String wrong : List.of("7.99", "140.01", "-8", "0", "8.001", "much", "")) {
      refuses("3001 InvalidAmount", () -> bid(around, one, wrong));
    }
    bid(around, one, "8");
    refuses("3001 InvalidAmount", () -> bid(around, around.people().get(2), "8"));
    refuses("3001 InvalidAmount", () -> bid(around, around.people().get(2), "15.99"));
    bid(around, one, "16");
    bid(around, around.people().get(2), "139");
    refuses("3001 InvalidAmount", () -> bid(around, one, "140"));
    refuses("2002 NotMember", () -> bid(around, around.here().treasurer(), "140"));
    refuses("1001 GroupNotFound", () -> bid(around, around.here().pia(), "140"));
    refuses("1003 InvalidState", () -> bidAt(due, around, one, 0, "140"));
    refuses("1003 InvalidState", () -> bidAt(due.minusSeconds(9), around, one, 1, "8"));
    refuses("1001 GroupNotFound", () -> bidAt(due.minusSeconds(9), around, one, 4, "8"));
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

    pay(around, 0, due);
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
    refuses("1003 InvalidState", () -> bidAt(due.minusSeconds(9), around, one, 0, "140"));
    refuses("4003 InvalidRecipient", () -> bid(around, around.people().get(2), "8"));

    Ring.Around other = ring.running(2, Late.FEE, "100");
    refuses("1003 InvalidState", () -> bid(other, other.organiser(), "8"));
    Ring.Around draft = ring.draft(2, TurnOrder.AUCTION, Late.FEE, "0");
    draft.people().forEach(who -> ring.join(draft, who));
    refuses("1003 InvalidState", () -> bidAt(due, draft, draft.organiser(), 0, "8"));
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

  @Test
  void withoutBidsItIsDrawnAndAnybodyCanDrawAgain(@TempDir Path directory) throws Exception {
    Ring.Around around = auctioned(4);
    String published = ring.circle(around).commitment();
    Set<String> received = new HashSet<>();
    List<Path> files = new ArrayList<>();
    StringBuilder expected = new StringBuilder();
    for (int cycle = 0; cycle < 4; cycle++) {
      Instant due = ring.due(around, cycle);
      assertThat(bids.text(ring.circle(around), cycle).isEmpty())
          .as("secret while bids are taken; who is left alone needs none")
          .isEqualTo(cycle < 3);
      pay(around, cycle, due);
      ring.payOutAt(due, around, cycle);
      Turn recipient = ring.circle(around).recipient(cycle).orElseThrow();
      received.add(recipient.name());
      if (cycle < 3) {
        Bids.Lot lot = bids.lots(ring.circle(around), books.cycles(ring.circle(around))).getLast();
        assertThat(lot.seats()).hasSize(4 - cycle);
        files.add(Files.writeString(directory.resolve(cycle + ".txt"), lot.input()));
        expected.append("published " + published + "\nseat " + recipient.seat() + "\n");
      }
    }
    assertThat(received).hasSize(4);
    assertThat(ring.circle(around).status()).isEqualTo(CircleStatus.COMPLETED);
    assertThat(wallets(around)).containsOnly("500.00");
    assertThat(new PublishedProgram("Auction.java").run(files, directory))
        .isEqualTo(expected.toString());
    sound(around);
  }

  /// The seed behind the texts gives each member every place about as often.
  @Test
  void everySeatIsDrawnAboutAsOften() {
    int[] times = new int[4];
    for (int seed = 0; seed < 2_000; seed++) {
      String text = SeedChain.text("seed " + seed, seed % 7);
      int lowest = 0;
      for (int seat = 1; seat < 4; seat++) {
        if (SeedChain.ticket(text, seat).compareTo(SeedChain.ticket(text, lowest)) < 0) {
          lowest = seat;
        }
      }
      times[lowest]++;
    }
    for (int count : times) {
      assertThat(count).isBetween(430, 570);
    }
    assertThat(Draw.sha256(SeedChain.text("s", 5))).isEqualTo(SeedChain.text("s", 4));
    assertThat(Draw.sha256(SeedChain.text("s", 0))).isEqualTo(SeedChain.commitment("s"));
  }

  @Test
  void whoIsBehindBidsOnceItIsPaidAndWinsNothingWithoutHavingPaid() {
    Ring.Around around = ring.auctioned(4, Parts.REFUSED, Missing.REDUCED, "", "500");
    List<Village.Neighbour> people = around.people();
    Instant due = ring.due(around, 0);
    bid(around, people.get(3), "60");
    bid(around, people.get(2), "80");
    people.stream()
        .filter(one -> !one.equals(people.get(2)))
        .forEach(one -> ring.payAt(due, around, one, 0));
    assertThat(ring.auctionAt(due, around).winner().orElseThrow().name()).isEqualTo("P2");
    Instant over = due.plus(Duration.ofHours(2));
    assertThat(ring.auctionAt(over, around).winner().orElseThrow().name()).isEqualTo("P3");
    ring.payOutAt(over, around, 0);
    assertThat(wallets(around))
        .as("of the 300 that are there the discount is taken first")
        .containsExactly("415.00", "415.00", "515.00", "655.00");
    sound(around);
    refuses("4003 InvalidRecipient", () -> bid(around, people.get(2), "8"));
    ring.payAt(over, around, people.get(2), 0);
    assertThat(ring.wallet(around, people.get(3).member())).as("what was owed").isEqualTo("755.00");
    bid(around, people.get(2), "8");
    sound(around);
  }

  /// The smallest step leaves no ties: of two that bid the same at once one is first.
  @Test
  void ofTwoBidsOfTheSameAmountAtOnceOneStands() throws Exception {
    Ring.Around around = auctioned(5);
    List<Callable<String>> all =
        around.people().stream()
            .<Callable<String>>map(
                one -> () -> attempt(() -> place(around, one, Optional.empty(), "50")))
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

  private static String attempt(Runnable command) {
    try {
      command.run();
      return "done";
    } catch (Refused refused) {
      return CirclesTest.error(refused);
    }
  }

  /// A server whose clock is a moment behind takes a bid while another one pays out: the bid counts
  /// or is refused, and the cycle is paid once, less the discount of the best bid that was taken.
  @Test
  void aBidBesideAPayoutCountsOrIsRefused() throws Exception {
    for (int round = 0; round < 5; round++) {
      Ring.Around around = auctioned(3);
      Instant due = ring.due(around, 0);
      bid(around, around.people().get(1), "30");
      pay(around, 0, due);
      Callable<String> bidding = () -> attempt(() -> bid(around, around.people().get(2), "60"));
      Callable<String> paying =
          () -> {
            night(due).payAll();
            return "done";
          };
      String bid;
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<String>> both = threads.invokeAll(List.of(bidding, paying, paying));
        bid = both.getFirst().get();
      }
      night(due).payAll();
      Circle circle = ring.circle(around);
      assertThat(circle.cycle()).isEqualTo(1);
      assertThat(circle.recipient(0).orElseThrow().name())
          .isEqualTo(bid.equals("done") ? "P2" : "P1");
      assertThat(books.cycles(circle).getFirst().payout().orElseThrow().discount().text())
          .isEqualTo(bid.equals("done") ? "60.00" : "30.00");
      assertThat(bid).isIn("done", "1003 InvalidState");
      sound(around);
    }
  }

  /// What is paid out late leaves some hours to bid for the next cycle, though it is due already.
  @Test
  void theNightPaysWhatNobodyCanBidForAnyMoreAndLeavesHoursToBidForTheNext() {
    Ring.Around around = ring.auctioned(3, Parts.REFUSED, Missing.REDUCED, "", "900");
    for (int cycle = 0; cycle < 3; cycle++) {
      pay(around, cycle, ring.due(around, 0).minusSeconds(9));
    }
    Instant now = ring.due(around, 2).plus(Duration.ofDays(9));
    night(now).payAll();
    assertThat(ring.circle(around).cycle()).isEqualTo(1);
    Village.Neighbour left =
        around.people().stream()
            .filter(one ->
                !ring.circle(around).received(ring.circle(around).turn(one.member()).orElseThrow()))
            .findFirst()
            .orElseThrow();
    bidAt(now.plus(Duration.ofHours(11)), around, left, 1, "60");
    Instant over = now.plus(Auction.SHORTEST);
    night(over.minusSeconds(1)).payAll();
    assertThat(ring.circle(around).cycle()).isEqualTo(1);
    night(over).payAll();
    assertThat(ring.circle(around).status())
        .as("who is left alone receives without waiting for bids")
        .isEqualTo(CircleStatus.COMPLETED);
    assertThat(ring.circle(around).recipient(1).orElseThrow().member()).isEqualTo(left.member());
    sound(around);
  }

  private Night night(Instant now) {
    InstantSource clock = InstantSource.fixed(now);
    return new Night(nights, store, later.settlements(), transactions, clock);
  }

  private static void refuses(String expected, ThrowingCallable command) {
    CirclesTest.refuses(expected, command);
  }
}
