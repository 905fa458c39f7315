package org.commonweal.web.savings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.Quantity;
import org.commonweal.savings.Auction;
import org.commonweal.savings.Circle;
import org.commonweal.savings.CircleStatus;
import org.commonweal.savings.Cycle;
import org.commonweal.savings.Turn;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// What a payout will do, before it is done.
public record PayoutPage(
    Visit visit,
    CircleTold told,
    Circle circle,
    CircleLedger ledger,
    Optional<Auction> auction,
    Form form)
    implements FormPage {

  @Override
  public String title() {
    return "Pay out";
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  public boolean running() {
    return circle.status() == CircleStatus.ACTIVE;
  }

  public Cycle open() {
    return ledger.cycles().get(circle.cycle());
  }

  public boolean ready() {
    return running() && !bidding() && ledger.ready(circle);
  }

  /// Whether nobody knows yet who receives, since bids are taken still.
  public boolean bidding() {
    return auction.filter(Auction::open).isPresent();
  }

  public String until() {
    return told.moment(auction.orElseThrow().until());
  }

  /// Who receives, once bids are taken no longer.
  public Turn recipient() {
    return circle
        .recipient(circle.cycle())
        .or(() -> auction.flatMap(Auction::winner))
        .orElseThrow();
  }

  /// What is left of a full pot, and what everybody gets of a discount.
  private List<String> shares() {
    return auction
        .flatMap(Auction::best)
        .map(bid -> auction.orElseThrow().offer(bid.discount()))
        .map(offer -> List.of(told.shared(offer)))
        .orElse(List.of());
  }

  public boolean last() {
    return circle.cycle() == circle.terms().size() - 1;
  }

  /// A full pot, less the discount if there is one.
  private Quantity whole() {
    return auction
        .flatMap(Auction::best)
        .map(bid -> auction.orElseThrow().offer(bid.discount()).left())
        .orElseGet(() -> circle.terms().pool(circle.terms().size()));
  }

  public List<String> effects() {
    String there =
        open().contributors() == open().members()
            ? told.money(circle, whole())
            : "What is there, and what covers for the others,";
    String then =
        last()
            ? "It was the last cycle: the " + told.one() + " is completed."
            : "Cycle " + (circle.cycle() + 2) + " opens.";
    List<String> effects = new ArrayList<>();
    effects.add(there + " goes into " + recipient().name() + "'s wallet.");
    effects.addAll(shares());
    effects.add(then);
    return effects;
  }
}
