package org.commonweal.web.savings;

import java.util.ArrayList;
import java.util.List;
import org.commonweal.savings.Auction;
import org.commonweal.savings.Circle;
import org.commonweal.savings.Offer;
import org.commonweal.savings.Turn;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// What a bid would mean, before it is placed.
public record BidSurePage(
    Visit visit, CircleTold told, Auction auction, Turn bidder, Offer offer, Form form)
    implements FormPage {

  @Override
  public String title() {
    return "Place this bid";
  }

  public Circle circle() {
    return auction.circle();
  }

  public String path(String below) {
    return told.path(circle(), below);
  }

  public List<String> effects() {
    boolean own = bidder.member().equals(visit.member().id());
    List<String> effects = new ArrayList<>();
    effects.add(
        "If it stays the best bid, "
            + (own ? "you would receive " : bidder.name() + " would receive ")
            + told.money(circle(), offer.left())
            + " instead of "
            + told.money(circle(), circle().terms().pool(circle().terms().size()))
            + ".");
    effects.add(told.shared(offer) + (own ? " You get that too." : ""));
    if (auction.behind(bidder)) {
      effects.add(
          "It counts once "
              + (own ? "you have" : bidder.name() + " has")
              + " paid for this cycle, whose grace period is over.");
    }
    effects.add("A bid cannot be taken back, only raised.");
    return effects;
  }
}
