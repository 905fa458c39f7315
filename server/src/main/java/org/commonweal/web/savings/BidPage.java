package org.commonweal.web.savings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonweal.kernel.Quantity;
import org.commonweal.savings.Auction;
import org.commonweal.savings.Bid;
import org.commonweal.savings.Bids;
import org.commonweal.savings.Circle;
import org.commonweal.savings.Cycle;
import org.commonweal.savings.Turn;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// The bids for the open cycle, a form to bid more, and what became of the cycles before.
public record BidPage(
    Visit visit, CircleTold told, Circle circle, List<Cycle> cycles, Bidden bidden, Form form)
    implements FormPage {

  public BidPage {
    cycles = List.copyOf(cycles);
  }

  /// How the bidding stands while the circle runs, for whom the visitor can bid, and what was
  /// drawn.
  public record Bidden(Optional<Auction> auction, List<Turn> bidders, List<Bids.Lot> lots) {

    public Bidden {
      bidders = List.copyOf(bidders);
      lots = List.copyOf(lots);
    }
  }

  @Override
  public String title() {
    return "Bids";
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  public boolean running() {
    return bidden.auction().isPresent();
  }

  public Auction auction() {
    return bidden.auction().orElseThrow();
  }

  /// The best bid first.
  public List<Bid> bids() {
    return auction().bids().reversed();
  }

  /// Whether somebody for whom the visitor bids can bid more.
  public boolean higher() {
    return least().compareTo(auction().most()) <= 0;
  }

  private Quantity least() {
    return bidden.bidders().stream()
        .map(turn -> auction().least(turn))
        .min(Comparator.naturalOrder())
        .orElseGet(auction()::least);
  }

  /// Whether a bid would not count if bidding ended now.
  public boolean waits(Bid bid) {
    return auction().behind(circle.seat(bid.seat()));
  }

  public List<Option> bidders() {
    return bidden.bidders().stream()
        .map(turn -> new Option(turn.member().value().toString(), turn.name()))
        .toList();
  }

  /// `10.00 to 175.00 EUR`.
  public String range() {
    return visit.language().number(least()) + " to " + told.money(circle, auction().most());
  }

  /// Why the visitor cannot bid.
  public String why() {
    Optional<Turn> me = circle.turn(visit.member().id());
    if (me.isEmpty()) {
      return "Only members of the " + told.one() + " bid.";
    }
    return circle.received(me.get())
        ? "You have received already."
        : "You owe something since an earlier cycle, and can bid once it is paid.";
  }

  /// The cycles that were paid out.
  public List<Cycle> past() {
    return cycles.stream().filter(cycle -> cycle.payout().isPresent()).toList();
  }

  public String received(Cycle cycle) {
    return circle.recipient(cycle.number()).map(Turn::name).orElse("");
  }

  public String discount(Cycle cycle) {
    return told.money(circle, cycle.payout().orElseThrow().discount());
  }

  /// `the best bid`, `a lot among 4`, `nobody else was left`, `before it moved in`.
  public String decided(Cycle cycle) {
    Cycle.Payout payout = cycle.payout().orElseThrow();
    if (payout.moved()) {
      return "before it moved in";
    }
    if (payout.discount().signum() > 0) {
      return "the best bid";
    }
    return payout.lot().isEmpty() ? "nobody else was left" : "a lot among " + payout.lot().size();
  }

  /// `0 Maria, 3 Sanjai`: the seats of a lot, with who has them.
  public String seats(Bids.Lot lot) {
    return lot.seats().stream()
        .map(seat -> seat + " " + circle.seat(seat).name())
        .collect(Collectors.joining(", "));
  }
}
