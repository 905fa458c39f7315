package org.commonweal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonweal.allocation.Strategy;
import org.commonweal.commons.Approval;
import org.commonweal.commons.Arrival;
import org.commonweal.commons.Contributions;
import org.commonweal.commons.Gifts;
import org.commonweal.commons.HandOuts;
import org.commonweal.commons.NewContribution;
import org.commonweal.commons.NewGift;
import org.commonweal.commons.NewHandOut;
import org.commonweal.commons.NewStockChange;
import org.commonweal.commons.Pickups;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolRounds;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.Pools;
import org.commonweal.commons.Receipts;
import org.commonweal.commons.RoundApprovals;
import org.commonweal.commons.RoundWish;
import org.commonweal.commons.StockChangeKind;
import org.commonweal.commons.StockChanges;
import org.commonweal.community.Community;
import org.commonweal.community.CouncilId;
import org.commonweal.community.MemberFilter;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.identity.Caller;
import org.commonweal.items.Asker;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.items.Items;
import org.commonweal.items.NeedId;
import org.commonweal.items.Needs;
import org.commonweal.items.NewItem;
import org.commonweal.items.NewNeed;
import org.commonweal.items.Priority;
import org.commonweal.items.Recurrence;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Holdings;
import org.commonweal.rounds.Round;
import org.commonweal.sharing.MemberOffers;
import org.commonweal.sharing.OfferAsked;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.OfferRequests;
import org.commonweal.sharing.OfferWish;
import org.commonweal.sharing.Party;
import org.commonweal.sharing.ShareFilter;
import org.commonweal.sharing.Shares;
import org.springframework.stereotype.Component;

/// Fills a community with items, needs and a pool in which every list has a given number of rows.
@Component
final class Harvest {

  /// A name that has no place in one line of a phone.
  static final String LONG = "Item Kartoffelpufferteigmischungsgrundlagenverpackung";

  private final Items items;
  private final Members members;
  private final Membership membership;
  private final Needs needs;
  private final Pools pools;
  private final Contributions contributions;
  private final Receipts receipts;
  private final PoolRounds rounds;
  private final Shares shares;
  private final Gifts gifts;
  private final HandOuts handOuts;
  private final Pickups pickups;
  private final Holdings holdings;
  private final MemberOffers memberOffers;
  private final OfferRequests requests;
  private final StockChanges changes;
  private final RoundApprovals approvals;

  Harvest(
      Items items,
      Members members,
      Membership membership,
      Needs needs,
      Pools pools,
      Contributions contributions,
      Receipts receipts,
      PoolRounds rounds,
      Shares shares,
      Gifts gifts,
      HandOuts handOuts,
      Pickups pickups,
      Holdings holdings,
      MemberOffers memberOffers,
      OfferRequests requests,
      StockChanges changes,
      RoundApprovals approvals) {
    this.approvals = approvals;
    this.items = items;
    this.members = members;
    this.membership = membership;
    this.needs = needs;
    this.pools = pools;
    this.contributions = contributions;
    this.receipts = receipts;
    this.rounds = rounds;
    this.shares = shares;
    this.gifts = gifts;
    this.handOuts = handOuts;
    this.pickups = pickups;
    this.holdings = holdings;
    this.memberOffers = memberOffers;
    this.requests = requests;
    this.changes = changes;
  }

  /// An id for each variable of an address.
  Map<String, String> make(Caller caller, Community community, CouncilId council, int rows) {
    var crop = new Crop(caller, community.id(), council, owner(caller, community.id()), rows);
    List<Item> catalogue =
        each(
            rows,
            one -> items.add(caller, crop.id(), new NewItem(one == 1 ? LONG : "Item " + one)));
    PoolId pool = pools(crop, catalogue);
    needs(crop, catalogue.getFirst());
    each(rows, _ -> bring(crop, pool, catalogue.getFirst(), "100"));
    catalogue.forEach(item -> arrive(crop, pool, bring(crop, pool, item, "100")));
    Round round = round(crop, pool, catalogue.getFirst());
    leaveUncollected(crop, round);
    var handOut = new NewHandOut(catalogue.getFirst().id(), "2", "At the gate.");
    handOuts.offer(caller, crop.id(), pool, handOut);
    needsOfCouncil(crop, catalogue.getFirst());
    each(
        rows,
        _ ->
            gifts.give(
                caller, crop.id(), pool, new NewGift(crop.owner(), catalogue.getLast().id(), "1")));
    NeedId need = needs(crop, catalogue.getFirst());
    approvals.require(caller, crop.id(), pool, Approval.SECOND_MANAGER);
    plan(crop, pool, catalogue.getFirst());
    OfferId offer = bring(crop, pool, catalogue.getFirst(), "7");
    var everybody = new Holder(HolderKind.COMMUNITY, community.uid());
    OfferId offered = offers(crop, everybody, catalogue.getFirst());
    String change = each(rows, one -> count(crop, pool, catalogue.getLast(), one)).getLast();
    return Map.of(
        "item", catalogue.getFirst().id().value().toString(),
        "need", need.value().toString(),
        "change", change,
        "offered", offered.value().toString(),
        "pool", pool.value().toString(),
        "offer", offer.value().toString(),
        "round", round.id().value().toString(),
        "share", share(crop),
        "account", account(crop, pool));
  }

  private record Crop(Caller caller, CommunityId id, CouncilId council, MemberId owner, int rows) {}

  private MemberId owner(Caller caller, CommunityId community) {
    return membership.find(caller, community).orElseThrow().id();
  }

  private PoolId pools(Crop crop, List<Item> catalogue) {
    Set<ItemId> allowed = catalogue.stream().map(Item::id).collect(Collectors.toSet());
    PoolSettings bare = PoolSettings.named("");
    return each(
            crop.rows(),
            one ->
                pools.open(
                    crop.caller(),
                    crop.id(),
                    crop.council(),
                    new PoolSettings(
                        "Pool " + one,
                        "For everybody.",
                        "Tomato Lane 1",
                        "50",
                        "1",
                        bare.priority(),
                        bare.strategy(),
                        allowed)))
        .getLast();
  }

  private NeedId needs(Crop crop, Item item) {
    List<NewNeed> asked =
        members
            .slice(crop.caller(), crop.id(), MemberFilter.ALL, new Page(Optional.empty(), 100))
            .rows()
            .stream()
            .map(member -> new NewNeed(member.id(), item.id(), "1", Priority.NEED, Recurrence.ONCE))
            .toList();
    return needs.publish(crop.caller(), crop.id(), asked).getLast();
  }

  private OfferId bring(Crop crop, PoolId pool, Item item, String units) {
    var promised = new NewContribution(crop.owner(), item.id(), units);
    return contributions.offer(crop.caller(), crop.id(), pool, List.of(promised)).getFirst();
  }

  /// Offers of the owner to everybody; others ask for the last one, and the owner for theirs.
  private OfferId offers(Crop crop, Holder everybody, Item item) {
    var wish = new OfferWish(item.id(), "100", "At the gate.");
    OfferId last = each(crop.rows(), _ -> place(crop, crop.owner(), everybody, wish)).getLast();
    neighbours(crop)
        .forEach(one -> {
          var asked = new OfferAsked(one, "1");
          requests.ask(crop.caller(), crop.id(), last, asked);
          OfferId theirs = place(crop, one, everybody, wish);
          var mine = new OfferAsked(crop.owner(), "1");
          requests.ask(crop.caller(), crop.id(), theirs, mine);
        });
    return last;
  }

  private OfferId place(Crop crop, MemberId giver, Holder everybody, OfferWish wish) {
    var party = new Party(new Holder(HolderKind.MEMBER, giver.value()), everybody);
    return memberOffers.place(crop.caller(), crop.id(), party, wish);
  }

  private List<MemberId> neighbours(Crop crop) {
    return members
        .slice(crop.caller(), crop.id(), MemberFilter.ALL, new Page(Optional.empty(), 100))
        .rows()
        .stream()
        .map(member -> member.id())
        .filter(one -> !one.equals(crop.owner()))
        .toList();
  }

  private void arrive(Crop crop, PoolId pool, OfferId offer) {
    receipts.confirm(crop.caller(), crop.id(), pool, List.of(Arrival.inFull(offer)));
  }

  private Round round(Crop crop, PoolId pool, Item item) {
    Round planned = plan(crop, pool, item);
    return rounds.commit(crop.caller(), crop.id(), planned.id(), planned.hash());
  }

  private Round plan(Crop crop, PoolId pool, Item item) {
    var wish = new RoundWish(item.id(), Strategy.EQUAL, "", Set.of());
    return rounds.plan(crop.caller(), crop.id(), pool, wish);
  }

  private void leaveUncollected(Crop crop, Round round) {
    var shares = pickups.list(crop.caller(), crop.id(), round.id(), Page.FIRST);
    var missed = List.of(shares.rows().getFirst().share().id());
    pickups.giveBack(crop.caller(), crop.id(), round.id(), missed);
  }

  private void needsOfCouncil(Crop crop, Item item) {
    var asker = new Asker.Group(crop.council());
    var need = new NewNeed(asker, item.id(), "5", Priority.NEED, Recurrence.ONCE);
    needs.publish(crop.caller(), crop.id(), List.of(need));
  }

  private String count(Crop crop, PoolId pool, Item item, int one) {
    var counted =
        new NewStockChange(
            StockChangeKind.COUNT,
            item.id(),
            "" + (1_000 + one),
            "Counted again",
            Optional.empty());
    return changes.record(crop.caller(), crop.id(), pool, counted).id().value().toString();
  }

  private String share(Crop crop) {
    return shares
        .list(crop.id(), ShareFilter.of(crop.owner()), Page.FIRST)
        .rows()
        .getFirst()
        .id()
        .value()
        .toString();
  }

  /// The stock of what most was given out of by hand.
  private String account(Crop crop, PoolId pool) {
    return holdings
        .of(crop.id(), pool.holder(), Page.FIRST)
        .rows()
        .getLast()
        .getFirst()
        .uid()
        .toString();
  }

  private static <T> List<T> each(int rows, Function<Integer, T> make) {
    return IntStream.rangeClosed(1, rows).boxed().map(make).toList();
  }
}
