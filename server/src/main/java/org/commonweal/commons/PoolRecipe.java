package org.commonweal.commons;

import static java.util.stream.Collectors.toSet;

import java.math.BigInteger;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonweal.allocation.Terms;
import org.commonweal.community.Communities;
import org.commonweal.community.Community;
import org.commonweal.community.MemberId;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;
import org.commonweal.items.Items;
import org.commonweal.items.Needs;
import org.commonweal.items.OpenNeed;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Purpose;
import org.commonweal.rounds.Claims;
import org.commonweal.rounds.Fulfilment;
import org.commonweal.rounds.Recipe;
import org.commonweal.rounds.RoundOrder;
import org.commonweal.sharing.GivingOut;
import org.commonweal.sharing.NewShare;
import org.commonweal.sharing.ShareId;
import org.commonweal.sharing.Shares;
import org.springframework.stereotype.Component;

/// What a commons pool brings to a round: stock and open needs in, shares and served needs out.
@Component
class PoolRecipe implements Recipe {

  private static final Event GIVEN = new Event("round-given");

  private final PoolStore store;
  private final Pools pools;
  private final Stock stock;
  private final Items items;
  private final Needs needs;
  private final Ledger ledger;
  private final Shares shares;
  private final Communities communities;
  private final Ids ids;
  private final InstantSource clock;

  PoolRecipe(
      PoolStore store,
      Pools pools,
      Stock stock,
      Items items,
      Needs needs,
      Ledger ledger,
      Shares shares,
      Communities communities,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.pools = pools;
    this.stock = stock;
    this.items = items;
    this.needs = needs;
    this.ledger = ledger;
    this.shares = shares;
    this.communities = communities;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "commons";
  }

  @Override
  public Claims read(CommunityId community, RoundOrder order) {
    return claims(community, order, needs.open(community, item(order)));
  }

  /// The pool first, then the needs, then all accounts together in the order of their ids.
  @Override
  public Claims lock(CommunityId community, RoundOrder order) {
    store.lock(community, pool(order));
    List<OpenNeed> open = needs.lockOpen(community, item(order));
    ledger.lock(community, accounts(community, order, receivers(order, open)).values());
    return claims(community, order, open);
  }

  private Claims claims(CommunityId community, RoundOrder order, List<OpenNeed> open) {
    Pool pool = pools.get(community, pool(order));
    Item item = items.get(community, item(order), "item");
    Community home = communities.get(community);
    BigInteger there = stock.of(community, pool.id(), item).minor();
    var demands =
        new Demands(open.stream().filter(n -> order.includes(n.member().value())).toList());
    return new Claims(
        home.uid(),
        new Terms(there, item.pack(), order.strategy()),
        demands.recipients(cap(pool, item, order)),
        demands.tiers(pool.priority()));
  }

  private static BigInteger cap(Pool pool, Item item, RoundOrder order) {
    return Stream.concat(pool.capOf(item).stream(), order.cap().stream())
        .min(BigInteger::compareTo)
        .orElse(Quantity.MAX);
  }

  private static Set<MemberId> receivers(RoundOrder order, List<OpenNeed> open) {
    return open.stream()
        .map(OpenNeed::member)
        .filter(member -> order.includes(member.value()))
        .collect(toSet());
  }

  private Map<AccountKey, AccountId> accounts(
      CommunityId community, RoundOrder order, Set<MemberId> receivers) {
    Set<AccountKey> keys = new LinkedHashSet<>();
    keys.add(stockKey(order));
    receivers.forEach(member -> keys.add(receivedKey(order, member)));
    return ledger.open(community, keys);
  }

  private static AccountKey stockKey(RoundOrder order) {
    return new AccountKey(pool(order).holder(), Purpose.STOCK, order.unit());
  }

  private static AccountKey receivedKey(RoundOrder order, MemberId member) {
    var holder = new Holder(HolderKind.MEMBER, member.value());
    return new AccountKey(holder, Purpose.RECEIVED, order.unit());
  }

  @Override
  public Journal journal(CommunityId community, Fulfilment fulfilment) {
    RoundOrder order = fulfilment.order();
    Pool pool = pools.get(community, pool(order));
    Map<AccountKey, AccountId> accounts =
        accounts(
            community,
            order,
            fulfilment.served().stream().map(a -> new MemberId(a.recipient())).collect(toSet()));
    return new Journal(
        fulfilment.journal(),
        new Author(fulfilment.by().value(), pool.council().value()),
        GIVEN,
        fulfilment.round().value(),
        LocalDate.ofInstant(clock.instant(), communities.get(community).zone()),
        Optional.empty(),
        legs(fulfilment, accounts));
  }

  private static List<Leg> legs(Fulfilment fulfilment, Map<AccountKey, AccountId> accounts) {
    RoundOrder order = fulfilment.order();
    AccountId from = Lookup.in(accounts, stockKey(order));
    return fulfilment.served().stream()
        .map(allocation ->
            new Leg(
                from,
                Lookup.in(accounts, receivedKey(order, new MemberId(allocation.recipient()))),
                new Quantity(allocation.amount(), order.unit())))
        .toList();
  }

  @Override
  public void record(CommunityId community, Fulfilment fulfilment) {
    RoundOrder order = fulfilment.order();
    Pool pool = pools.get(community, pool(order));
    var from =
        new GivingOut(
            pool.id().value(),
            pool.council(),
            item(order),
            Optional.of(fulfilment.round().value()),
            fulfilment.journal());
    shares.give(community, from, newShares(fulfilment), fulfilment.by());
    var demands = new Demands(needs.open(community, item(order)));
    needs.receive(community, demands.served(fulfilment.served()));
  }

  private List<NewShare> newShares(Fulfilment fulfilment) {
    return fulfilment.served().stream()
        .map(allocation ->
            new NewShare(
                new ShareId(ids.next()), new MemberId(allocation.recipient()), allocation.amount()))
        .toList();
  }

  private static PoolId pool(RoundOrder order) {
    return new PoolId(order.source());
  }

  private static ItemId item(RoundOrder order) {
    return new ItemId(order.unit().id().value());
  }
}
