package org.commonweal.savings;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.commonweal.kernel.Quantity;

/// The bidding for the pot of the open cycle: until when bids are taken, which there are, and who
/// receives once it is over. Bids of those who are behind by then do not count, and they are in no
/// lot, unless everybody is behind who has not received.
public record Auction(Circle circle, Instant until, Instant now, State state) {

  /// A cycle that opens late is bid for at least as long.
  static final Duration SHORTEST = Duration.ofHours(12);

  /// The bids from the first to the last one, the seats that owe something since earlier cycles,
  /// those whose time for the open cycle is over, and the secret text that its lot is drawn from.
  record State(List<Bid> bids, Set<Integer> owing, Set<Integer> overdue, String text) {

    State {
      bids = List.copyOf(bids);
      owing = Set.copyOf(owing);
      overdue = Set.copyOf(overdue);
    }

    boolean behind(Turn turn) {
      return owing.contains(turn.seat()) || overdue.contains(turn.seat());
    }
  }

  /// Bids are taken until the cycle is due, and for some hours at least.
  static Instant until(Instant due, Optional<Instant> openedAt) {
    return openedAt
        .map(opened -> opened.plus(SHORTEST))
        .filter(shortest -> shortest.isAfter(due))
        .orElse(due);
  }

  /// Whether bids are taken: by then the last one takes the pot alone, and nobody bids.
  public boolean open() {
    return open(circle, until, now);
  }

  static boolean open(Circle circle, Instant until, Instant now) {
    return circle.auctioned()
        && circle.status().running()
        && circle.unpaid().size() > 1
        && circle.time(now).isBefore(until);
  }

  public List<Bid> bids() {
    return state.bids();
  }

  /// Those of whom one will receive: who has not yet, and is not behind.
  public List<Turn> contenders() {
    List<Turn> unpaid = circle.unpaid();
    List<Turn> good = unpaid.stream().filter(turn -> !state.behind(turn)).toList();
    return good.isEmpty() ? unpaid : good;
  }

  /// Whether a bid of this place would not count now.
  public boolean behind(Turn turn) {
    return state.behind(turn);
  }

  /// Whether this place owes something since an earlier cycle, and so cannot bid.
  public boolean owes(Turn turn) {
    return state.owing().contains(turn.seat());
  }

  /// The highest bid of somebody who is not behind, if there is one; of two that are equal the
  /// earlier one.
  public Optional<Bid> best() {
    return highest(bid -> !state.behind(circle.seat(bid.seat())));
  }

  private Optional<Bid> highest(Predicate<Bid> which) {
    return state.bids().stream().filter(which).reduce(Auction::higher);
  }

  private static Bid higher(Bid earlier, Bid later) {
    return later.discount().compareTo(earlier.discount()) > 0 ? later : earlier;
  }

  /// Who receives, once it is over: the best bidder, or whose ticket is the lowest.
  public Optional<Turn> winner() {
    return open() || !circle.status().running() ? Optional.empty() : Optional.of(receiver());
  }

  private Turn receiver() {
    return best()
        .map(bid -> circle.seat(bid.seat()))
        .orElseGet(() ->
            contenders().stream()
                .min(Comparator.comparing(turn -> SeedChain.ticket(state.text(), turn.seat())))
                .orElseThrow());
  }

  /// Among whom it is drawn, if nobody has bid and there is more than one.
  public List<Turn> lot() {
    List<Turn> contenders = contenders();
    return best().isPresent() || contenders.size() == 1 ? List.of() : contenders;
  }

  /// The secret text of this cycle, once bids are taken no longer.
  public Optional<String> text() {
    return open() ? Optional.empty() : Optional.of(state.text());
  }

  /// What the winner leaves to everybody.
  Quantity discount() {
    return best().map(Bid::discount).orElse(quantity(BigInteger.ZERO));
  }

  /// The least discount of the next bid: a step above the best one.
  public Quantity least() {
    return above(best());
  }

  /// The least discount of the next bid of this place, which is a step above its own ones too.
  public Quantity least(Turn turn) {
    return above(
        highest(bid -> bid.seat() == turn.seat() || !state.behind(circle.seat(bid.seat()))));
  }

  private Quantity above(Optional<Bid> bid) {
    BigInteger before = bid.map(one -> one.discount().minor()).orElse(BigInteger.ZERO);
    return quantity(before.add(bidding().step(pool())));
  }

  /// The largest discount.
  public Quantity most() {
    return quantity(bidding().ceiling(pool()));
  }

  /// What a bid would mean if it stays the best.
  public Offer offer(Quantity discount) {
    return new Offer(circle, circle.cycle(), discount);
  }

  private Bidding bidding() {
    return circle.terms().rules().bidding();
  }

  private BigInteger pool() {
    return circle.terms().pool(circle.terms().size()).minor();
  }

  private Quantity quantity(BigInteger minor) {
    return circle.terms().currency().quantity(minor);
  }
}
