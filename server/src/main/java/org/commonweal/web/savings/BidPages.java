package org.commonweal.web.savings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Refused;
import org.commonweal.savings.Auction;
import org.commonweal.savings.Bids;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleBooks;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.Cycle;
import org.commonweal.savings.CycleId;
import org.commonweal.savings.SavingsRefusal;
import org.commonweal.savings.Turn;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Bidding for the pot, where turns are auctioned.
@Controller
@RequestMapping("/communities/{community}/circles/{auction}/bids")
class BidPages {

  private final Bids bids;
  private final CircleBooks books;
  private final CircleView view;

  BidPages(Bids bids, CircleBooks books, CircleView view) {
    this.bids = bids;
    this.books = books;
    this.view = view;
  }

  @GetMapping
  Answer all(Visit visit, @PathVariable UUID auction, Form form) {
    Circle circle = view.circle(visit, auction);
    List<Cycle> cycles = books.cycles(circle);
    Optional<Auction> open = bids.auction(circle, cycles);
    List<Turn> bidders = open.map(now -> bids.bidders(visit.member().id(), now)).orElse(List.of());
    return Answer.show(
        new BidPage(
            visit,
            view.told(visit),
            circle,
            cycles,
            new BidPage.Bidden(open, bidders, bids.lots(circle, cycles)),
            form));
  }

  /// Says what a bid would mean, and places none.
  @PostMapping("/preview")
  Answer sure(Visit visit, @PathVariable UUID auction, Form form) {
    return form.sent(
        () -> {
          Circle circle = view.circle(visit, auction);
          Auction open =
              bids.auction(circle).orElseThrow(() -> new Refused(new SavingsRefusal.BiddingOver()));
          Bids.NewBid asked = asked(form);
          Turn bidder =
              circle
                  .turn(asked.member().orElse(visit.member().id()))
                  .orElseThrow(() -> new Refused(new SavingsRefusal.NotInCircle()));
          var offer = open.offer(Bids.discount(open, bidder, asked));
          return Answer.show(new BidSurePage(visit, view.told(visit), open, bidder, offer, form));
        },
        again -> all(visit, auction, again));
  }

  @PostMapping
  Answer place(Visit visit, @PathVariable UUID auction, Form form) {
    return form.sent(
        () -> {
          var cycle = new CycleId(new CircleId(auction), form.whole("cycle") - 1);
          bids.place(visit.caller(), visit.id(), cycle, asked(form));
          return Answer.go(visit.path("/circles/" + auction + "/bids"), "The bid was placed.");
        },
        again -> all(visit, auction, again));
  }

  private static Bids.NewBid asked(Form form) {
    Optional<MemberId> member =
        form.text("member").isEmpty()
            ? Optional.empty()
            : Optional.of(new MemberId(form.uuid("member")));
    return new Bids.NewBid(member, form.language().plain(form.text("discount")));
  }
}
