package org.commonweal.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.commonweal.savings.Auction;
import org.commonweal.savings.Bid;
import org.commonweal.savings.Bids;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleBooks;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.Circles;
import org.commonweal.savings.CycleId;
import org.commonweal.savings.SavingsRefusal;
import org.commonweal.treasury.Currency;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Bids for the pot of a cycle, where turns are auctioned. For whoever sees the circle.
@RestController
@RequestMapping(Places.COMMUNITY + "/circles/{circle}/cycles/{cycle}/bids")
class BidEndpoint {

  private final Circles circles;
  private final CircleBooks books;
  private final Bids bids;

  BidEndpoint(Circles circles, CircleBooks books, Bids bids) {
    this.circles = circles;
    this.books = books;
    this.bids = bids;
  }

  /// The discount that the caller would leave to everybody, as decimal text; `member` is null but
  /// for the organiser, who bids for members without sign-in.
  record Asked(String discount, Optional<UUID> member) {}

  record Row(int number, UUID member, String name, Money discount, Instant at) {

    static Row of(Bid bid, Currency currency) {
      return new Row(
          bid.number(),
          bid.member().value(),
          bid.name(),
          Money.of(bid.discount(), currency),
          bid.at());
    }
  }

  /// From what to what the next bid may be, and until when.
  record Next(Instant until, Money least, Money most) {

    static Next of(Auction auction, Currency currency) {
      return new Next(
          auction.until(), Money.of(auction.least(), currency), Money.of(auction.most(), currency));
    }
  }

  /// The bids for a cycle, the best one last. `next` is null once bids are taken no longer; then
  /// `recipient` has won, and `text` is what a lot is drawn from. `lot` are the seats that it was
  /// drawn among, none if somebody had bid.
  record Shown(
      List<Row> bids,
      Optional<Next> next,
      Optional<CircleEndpoint.Seat> recipient,
      Optional<String> text,
      List<Integer> lot) {}

  @GetMapping
  Shown list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable int cycle) {
    Circle found = circles.get(caller, community, new CircleId(circle));
    if (!new CycleId(found.id(), cycle).within(found)) {
      throw new Refused(new SavingsRefusal.NoSuchCycle());
    }
    Currency currency = found.terms().currency();
    Optional<Auction> auction = bids.auction(found).filter(_ -> cycle == found.cycle());
    return new Shown(
        bids.of(found, cycle).stream().map(bid -> Row.of(bid, currency)).toList(),
        auction.filter(Auction::open).map(open -> Next.of(open, currency)),
        found
            .recipient(cycle)
            .or(() -> auction.flatMap(Auction::winner))
            .map(CircleEndpoint.Seat::of),
        bids.text(found, cycle),
        lot(found, cycle));
  }

  private List<Integer> lot(Circle circle, int cycle) {
    return books.cycles(circle).get(cycle).payout().map(payout -> payout.lot()).orElse(List.of());
  }

  /// Bids, and answers with all bids. None is taken back.
  @PostMapping
  Shown bid(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID circle,
      @PathVariable int cycle,
      @RequestBody Asked asked) {
    var bid = new Bids.NewBid(asked.member().map(MemberId::new), asked.discount());
    bids.place(caller, community, new CycleId(new CircleId(circle), cycle), bid);
    return list(caller, community, circle, cycle);
  }
}
