package org.commonweal.commons;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.identity.Caller;
import org.commonweal.items.Item;
import org.commonweal.items.Items;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Leg;
import org.commonweal.sharing.GivingOut;
import org.commonweal.sharing.NewShare;
import org.commonweal.sharing.ShareId;
import org.commonweal.sharing.Shares;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives out by hand: some of one item to one member, at once.
@Service
public class Gifts {

  private static final Event GIVEN = new Event("share-given");

  private final Pools pools;
  private final Members members;
  private final Items items;
  private final Ledger ledger;
  private final Shares shares;
  private final Calendar calendar;
  private final Ids ids;
  private final ApplicationEventPublisher events;

  Gifts(
      Pools pools,
      Members members,
      Items items,
      Ledger ledger,
      Shares shares,
      Calendar calendar,
      Ids ids,
      ApplicationEventPublisher events) {
    this.pools = pools;
    this.members = members;
    this.items = items;
    this.ledger = ledger;
    this.shares = shares;
    this.calendar = calendar;
    this.ids = ids;
    this.events = events;
  }

  /// Hands out to one member; the stock is checked before the cap.
  @Transactional
  public ShareId give(Caller caller, CommunityId community, PoolId id, NewGift wish) {
    PoolManager manager = pools.manage(caller, community, id);
    Item item = items.get(community, wish.item(), "item");
    Quantity units = Quantity.parse("units", wish.units(), item.unit());
    refuse(community, manager.pool(), item, wish.receiver());
    Leg leg = leg(community, id, wish.receiver(), units);
    Map<AccountId, Quantity> balances = ledger.lock(community, Set.of(leg.debit(), leg.credit()));
    refuseAmount(manager.pool(), item, units, Lookup.in(balances, leg.debit()));

    return post(community, manager, item, new Handing(wish.receiver(), leg));
  }

  private record Handing(MemberId receiver, Leg leg) {}

  private void refuse(CommunityId community, Pool pool, Item item, MemberId receiver) {
    if (!pool.allows(item.id())) {
      throw new Refused(new CommonsRefusal.ItemNotAllowed("item", item.name(), pool.name()));
    }
    if (members.keepTakingPart(community, Set.of(receiver)).isEmpty()) {
      throw new Refused(new CommonsRefusal.NoSuchReceiver("receiver"));
    }
  }

  private static void refuseAmount(Pool pool, Item item, Quantity units, Quantity available) {
    if (units.compareTo(available) > 0) {
      throw new Refused(new CommonsRefusal.NotEnoughStock("units", available, units));
    }
    if (pool.cap().isPresent() && units.compareTo(item.whole(pool.cap().getAsLong())) > 0) {
      throw new Refused(new CommonsRefusal.AboveCap("units", pool.cap().getAsLong()));
    }
  }

  private Leg leg(CommunityId community, PoolId pool, MemberId receiver, Quantity units) {

    var shelf = new Shelf(pool, units.unit());
    Map<AccountKey, AccountId> accounts = ledger.open(community, shelf.accounts(Set.of(receiver)));
    return new Leg(
        Lookup.in(accounts, shelf.stock()), Lookup.in(accounts, shelf.received(receiver)), units);
  }

  private ShareId post(CommunityId community, PoolManager manager, Item item, Handing handing) {
    var share = new ShareId(ids.next());
    var journal = new JournalId(ids.next());
    LocalDate today = calendar.today(community);
    ledger.postOne(
        community,
        new Journal(
            journal, manager.author(), GIVEN, share.value(), today, List.of(handing.leg())));
    Pool pool = manager.pool();
    var from =
        new GivingOut(pool.id().value(), pool.council(), item.id(), Optional.empty(), journal);
    var part = new NewShare(share, handing.receiver(), handing.leg().quantity().minor());
    shares.give(community, from, List.of(part), manager.caller().person());
    events.publishEvent(
        new CommonsEvent.GiftGiven(
            community,
            share,
            pool.id(),
            new CommonsEvent.Handful(item.id(), part.units()),
            part.receiver(),
            manager.caller().person()));
    return share;
  }
}
