package org.commonweal.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonweal.community.Addition;
import org.commonweal.community.Community;
import org.commonweal.community.Member;
import org.commonweal.community.MemberFilter;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.NewMember;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Page;
import org.commonweal.savings.Bidding;
import org.commonweal.savings.Bids;
import org.commonweal.savings.CircleId;
import org.commonweal.savings.CirclePayments;
import org.commonweal.savings.CircleTurns;
import org.commonweal.savings.Circles;
import org.commonweal.savings.CycleId;
import org.commonweal.savings.Draws;
import org.commonweal.savings.Entry;
import org.commonweal.savings.Every;
import org.commonweal.savings.Late;
import org.commonweal.savings.Missing;
import org.commonweal.savings.NewCircle;
import org.commonweal.savings.Parts;
import org.commonweal.savings.Substitutions;
import org.commonweal.savings.Swaps;
import org.commonweal.savings.TurnOrder;
import org.commonweal.treasury.PlaceId;
import org.springframework.stereotype.Component;

/// Fills a community with circles, and one that runs with a given number of members beside whoever
/// organises it.
@Component
final class Savers {

  private final Circles circles;
  private final CircleTurns turns;
  private final Draws draws;
  private final CirclePayments payments;
  private final Swaps swaps;
  private final Substitutions substitutions;
  private final Bids bids;
  private final Members members;

  Savers(
      Circles circles,
      CircleTurns turns,
      Draws draws,
      CirclePayments payments,
      Swaps swaps,
      Substitutions substitutions,
      Bids bids,
      Members members) {
    this.circles = circles;
    this.turns = turns;
    this.draws = draws;
    this.payments = payments;
    this.swaps = swaps;
    this.substitutions = substitutions;
    this.bids = bids;
    this.members = members;
  }

  /// The id of the circle that runs, for which cash came to this place.
  Map<String, String> make(Caller caller, Community community, PlaceId place, int rows) {
    IntStream.rangeClosed(1, rows - 1)
        .forEach(one -> circles.create(caller, community.id(), asked("Draft " + one, 10)));
    CircleId id = circles.create(caller, community.id(), asked("Friday circle", rows + 1));
    turns.join(caller, community.id(), id, "");
    List<MemberId> others =
        members
            .slice(caller, community.id(), MemberFilter.ALL, new Page(Optional.empty(), 100))
            .rows()
            .stream()
            .filter(Member::managed)
            .map(Member::id)
            .limit(rows)
            .toList();
    others.forEach(member -> turns.invite(caller, community.id(), id, member));
    draws.say(caller, community.id(), id, "tomato");
    draws.draw(caller, community.id(), id);
    circles.start(caller, community.id(), id);
    var cash = new CirclePayments.Collection(place, others.subList(0, (rows + 1) / 2));
    payments.collect(caller, community.id(), new CycleId(id, 0), cash);
    swaps.ask(caller, community.id(), id, others.getLast());
    var comes = new NewMember("Zora Zeman", "");
    var zora =
        (Addition.Added) members.addManaged(caller, community.id(), List.of(comes)).getFirst();
    var proposal = new Substitutions.Proposal(others.getFirst(), zora.member());
    substitutions.propose(caller, community.id(), id, proposal);
    return Map.of(
        "circle",
        id.value().toString(),
        "auction",
        auction(caller, community, others),
        "draft",
        draft(caller, community, others));
  }

  /// A circle whose turns are auctioned, with bids for the first cycle.
  private String auction(Caller caller, Community community, List<MemberId> others) {
    CircleId id =
        circles.create(
            caller, community.id(), asked("Bidding circle", others.size() + 1, TurnOrder.AUCTION));
    turns.join(caller, community.id(), id, "");
    others.forEach(member -> turns.invite(caller, community.id(), id, member));
    circles.start(caller, community.id(), id);
    int pot = 100 * (others.size() + 1);
    IntStream.rangeClosed(1, Math.min(others.size(), 9))
        .forEach(one ->
            bids.place(
                caller,
                community.id(),
                new CycleId(id, 0),
                new Bids.NewBid(
                    Optional.of(others.get(one - 1)), String.valueOf(pot * 3 * one / 100))));
    return id.value().toString();
  }

  /// A full draft, which could move in.
  private String draft(Caller caller, Community community, List<MemberId> others) {
    CircleId id =
        circles.create(
            caller, community.id(), asked("Old circle", others.size() + 1, TurnOrder.HAND));
    turns.join(caller, community.id(), id, "");
    others.forEach(member -> turns.invite(caller, community.id(), id, member));
    return id.value().toString();
  }

  private static NewCircle asked(String name, int size) {
    return asked(name, size, TurnOrder.LOT);
  }

  private static NewCircle asked(String name, int size, TurnOrder order) {
    return new NewCircle(
        name,
        "100",
        "EUR",
        Every.WEEKS,
        1,
        LocalDate.now(ZoneOffset.UTC).plusDays(8),
        "",
        size,
        48,
        Late.FEE,
        "5",
        order,
        Entry.OPEN,
        Parts.ALLOWED,
        Missing.RESERVE,
        "2",
        order == TurnOrder.AUCTION ? Bidding.USUAL : Bidding.NONE);
  }
}
