package org.commonweal.savings;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.springframework.stereotype.Component;

/// Reads how the bidding for the open cycles of circles stands, with as many statements for many as
/// for one.
@Component
class Auctions {

  private final BidStore store;

  Auctions(BidStore store) {
    this.store = store;
  }

  Auction of(Circle circle, CycleStore.Totals totals, Instant now) {
    return Lookup.in(
        of(circle.community(), List.of(circle), Map.of(circle.id(), totals), now), circle.id());
  }

  /// For those of these circles whose turns are auctioned and that have an open cycle.
  Map<CircleId, Auction> of(
      CommunityId community,
      List<Circle> circles,
      Map<CircleId, CycleStore.Totals> totals,
      Instant now) {
    List<Circle> some = circles.stream().filter(Circle::auctioned).toList();
    if (some.isEmpty()) {
      return Map.of();
    }
    Map<CircleId, BidStore.Facts> facts = store.facts(community, some);
    Map<CircleId, Auction> auctions = new HashMap<>();
    for (Circle circle : some) {
      CycleStore.Totals own = Lookup.in(totals, circle.id());
      BidStore.Facts known = Lookup.in(facts, circle.id());
      var state =
          new Auction.State(
              known.bids(),
              known.owing(),
              overdue(circle, own, known.paid(), now),
              SeedChain.text(known.seed(), circle.cycle()));
      Instant until = Auction.until(own.due(), own.openedAt());
      auctions.put(circle.id(), new Auction(circle, until, now, state));
    }
    return auctions;
  }

  /// The seats without which the cycle is paid out. Where the payout waits for everybody, there are
  /// none.
  private static Set<Integer> overdue(
      Circle circle, CycleStore.Totals totals, Set<Integer> paid, Instant now) {
    Timing timing = Timing.of(circle.time(now), totals.due(), circle.terms().graceHours());
    if (circle.terms().rules().missing() == Missing.WAIT || timing != Timing.OVERDUE) {
      return Set.of();
    }
    Set<Integer> seats = circle.turns().stream().map(Turn::seat).collect(Collectors.toSet());
    Set<Integer> overdue = new HashSet<>(seats);
    overdue.removeAll(paid);
    return overdue;
  }
}
