package org.commonweal.savings;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes bids for the pot of the open cycle, where turns are auctioned: the discount that somebody
/// who has not received would leave to everybody. Each is at least one step above the best one
/// before it; none is taken back.
@Service
public class Bids {

  private final Circles circles;
  private final BidStore store;
  private final Auctions auctions;
  private final CycleStore cycles;
  private final Membership membership;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Bids(
      Circles circles,
      BidStore store,
      Auctions auctions,
      CycleStore cycles,
      Membership membership,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.circles = circles;
    this.store = store;
    this.auctions = auctions;
    this.cycles = cycles;
    this.membership = membership;
    this.events = events;
    this.clock = clock;
  }

  /// How the bidding for the open cycle stands, if turns are auctioned and a cycle is open; for
  /// whoever sees the circle.
  public Optional<Auction> auction(Circle circle) {
    return auction(circle, clock.instant());
  }

  /// The same for whoever has read its cycles already.
  public Optional<Auction> auction(Circle circle, List<Cycle> cycles) {
    return circle.auctioned() && circle.status().running()
        ? Optional.of(auctions.of(circle, cycles.get(circle.cycle()).totals(), clock.instant()))
        : Optional.empty();
  }

  Optional<Auction> auction(Circle circle, Instant now) {
    return circle.auctioned() && circle.status().running()
        ? Optional.of(auctions.of(circle, totals(circle), now))
        : Optional.empty();
  }

  private CycleStore.Totals totals(Circle circle) {
    return cycles.totals(circle.community(), circle.id(), circle.cycle()).orElseThrow();
  }

  /// The bids for a cycle, the best one last; for whoever sees the circle.
  public List<Bid> of(Circle circle, int cycle) {
    return store.of(circle, cycle);
  }

  /// The secret text of a cycle in which bids are taken no longer.
  public Optional<String> text(Circle circle, int cycle) {
    if (!circle.auctioned() || cycle >= circle.cycle()) {
      return auction(circle).filter(_ -> cycle == circle.cycle()).flatMap(Auction::text);
    }
    return Optional.of(SeedChain.text(seed(circle), cycle));
  }

  private String seed(Circle circle) {
    return Lookup.in(store.facts(circle.community(), List.of(circle)), circle.id()).seed();
  }

  /// Cycles that were given by lot, since nobody had bid, and what each was drawn from: the text,
  /// and the seats that were in it.
  public List<Lot> lots(Circle circle, List<Cycle> all) {
    List<Cycle> drawn =
        all.stream()
            .filter(cycle -> cycle.payout().filter(paid -> !paid.lot().isEmpty()).isPresent())
            .toList();
    if (drawn.isEmpty()) {
      return List.of();
    }
    String seed = seed(circle);
    return drawn.stream()
        .map(cycle ->
            new Lot(
                cycle.number(),
                SeedChain.text(seed, cycle.number()),
                cycle.payout().orElseThrow().lot()))
        .toList();
  }

  /// What a cycle was drawn from.
  public record Lot(int cycle, String text, List<Integer> seats) {

    public Lot {
      seats = List.copyOf(seats);
    }

    /// What the lot is recomputed from: the text, the cycle counted from 1, and the seats, one a
    /// line.
    public String input() {
      return text
          + "\n"
          + (cycle + 1)
          + "\n"
          + seats.stream().map(seat -> seat + "\n").collect(Collectors.joining());
    }
  }

  /// For whom a member can bid now: themselves, and who organises for those without sign-in.
  public List<Turn> bidders(MemberId who, Auction auction) {
    Circle circle = auction.circle();
    if (!auction.open()) {
      return List.of();
    }
    Set<MemberId> managed = circle.organisedBy(who) ? store.managed(circle) : Set.of();
    return circle.unpaid().stream()
        .filter(turn -> !auction.owes(turn))
        .filter(turn -> turn.member().equals(who) || managed.contains(turn.member()))
        .toList();
  }

  /// A bid as somebody typed it: for themselves, or for a member without sign-in by the organiser.
  public record NewBid(Optional<MemberId> member, String discount) {}

  @Transactional
  public void place(Caller caller, CommunityId community, CycleId id, NewBid asked) {
    Member member = membership.require(caller, community, Permission.JOIN_CIRCLE);
    Circle circle = circles.locked(member, id.circle());
    refuseUnlessBidFor(circle, id);
    Turn turn = turn(member, circle, asked.member().orElse(member.id()));
    Instant now = clock.instant();
    Auction auction = auctions.of(circle, totals(circle), now);
    refuseUnlessMay(auction, turn);
    var bid =
        new BidStore.Placing(
            auction.bids().size() + 1, turn, discount(auction, turn, asked), caller.person(), now);
    store.insert(circle, bid);
    if (!auction.behind(turn)) {
      outbid(auction, turn, caller.person()).ifPresent(events::publishEvent);
    }
  }

  /// Whose place had the best bid until now, unless it is the same one.
  private static Optional<SavingsEvent> outbid(Auction before, Turn bidder, PersonId by) {
    Circle circle = before.circle();
    return before
        .best()
        .filter(bid -> bid.seat() != bidder.seat())
        .map(bid ->
            new SavingsEvent.Outbid(
                circle.community(),
                circle.id(),
                circle.terms().name(),
                circle.seat(bid.seat()).member(),
                by));
  }

  private static void refuseUnlessBidFor(Circle circle, CycleId id) {
    if (!circle.auctioned()) {
      throw new Refused(new SavingsRefusal.OtherOrder(circle.terms().order()));
    }
    Circles.refuseUnlessRunning(circle);
    if (!id.within(circle)) {
      throw new Refused(new SavingsRefusal.NoSuchCycle());
    }
    if (id.cycle() < circle.cycle()) {
      throw new Refused(new SavingsRefusal.BiddingOver());
    }
    if (id.cycle() > circle.cycle()) {
      throw new Refused(new SavingsRefusal.NotTheOpenCycle(circle.cycle()));
    }
  }

  private Turn turn(Member member, Circle circle, MemberId bidder) {
    Turn turn =
        circle.turn(bidder).orElseThrow(() -> new Refused(new SavingsRefusal.NotInCircle()));
    boolean own = bidder.equals(member.id());
    if (!own && !(circle.organisedBy(member.id()) && store.managed(circle).contains(bidder))) {
      throw new Refused(new SavingsRefusal.NotAsked(turn.name()));
    }
    return turn;
  }

  private static void refuseUnlessMay(Auction auction, Turn turn) {
    if (auction.circle().received(turn)) {
      throw new Refused(new SavingsRefusal.PaidBefore(turn.name()));
    }
    if (auction.circle().unpaid().size() == 1) {
      throw new Refused(new SavingsRefusal.NobodyElse());
    }
    if (!auction.open()) {
      throw new Refused(new SavingsRefusal.BiddingOver());
    }
    if (auction.owes(turn)) {
      throw new Refused(new SavingsRefusal.Behind(turn.name()));
    }
  }

  /// What was typed, if it is a bid that can be placed.
  public static Quantity discount(Auction auction, Turn turn, NewBid asked) {
    CircleTerms terms = auction.circle().terms();
    String currency = terms.currency().code();
    Quantity least = auction.least(turn);
    if (least.compareTo(auction.most()) > 0) {
      throw new Refused(new SavingsRefusal.NoHigherBid("discount", auction.most(), currency));
    }
    var no = new Refused(new SavingsRefusal.NotABid("discount", least, auction.most(), currency));
    Quantity discount;
    try {
      discount = Quantity.parse("discount", asked.discount(), terms.currency().unit());
    } catch (Refused _) {
      throw no;
    }
    if (discount.compareTo(least) < 0 || discount.compareTo(auction.most()) > 0) {
      throw no;
    }
    return discount;
  }
}
