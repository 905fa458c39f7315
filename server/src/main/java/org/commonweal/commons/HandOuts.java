package org.commonweal.commons;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonweal.community.Communities;
import org.commonweal.identity.Caller;
import org.commonweal.items.Item;
import org.commonweal.items.Items;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Leg;
import org.commonweal.sharing.NewOffer;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.Offers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Offers goods of a pool to everybody: they are set aside at once, members ask for parts, and what
/// nobody took goes back to the stock when the offer ends.
@Service
public class HandOuts {

  private static final Event SET_ASIDE = new Event("stock-set-aside");

  private final Pools pools;
  private final Items items;
  private final Communities communities;
  private final Offers offers;
  private final Ledger ledger;
  private final Calendar calendar;
  private final Ids ids;

  HandOuts(
      Pools pools,
      Items items,
      Communities communities,
      Offers offers,
      Ledger ledger,
      Calendar calendar,
      Ids ids) {
    this.pools = pools;
    this.items = items;
    this.communities = communities;
    this.offers = offers;
    this.ledger = ledger;
    this.calendar = calendar;
    this.ids = ids;
  }

  /// Offers some of the stock to everybody; one person may have as much as the pool's cap of now.
  @Transactional
  public OfferId offer(Caller caller, CommunityId community, PoolId id, NewHandOut wish) {
    PoolManager manager = pools.work(caller, community, id);
    Item item = items.get(community, wish.item(), "item");
    if (!manager.pool().allows(item.id())) {
      throw new Refused(
          new CommonsRefusal.ItemNotAllowed("item", item.name(), manager.pool().name()));
    }
    NewOffer offer = offer(community, manager.pool(), item, wish);
    Leg leg = leg(community, new Shelf(id, item.unit()), item.quantity(offer.units()));
    OfferId placed = offers.place(community, List.of(offer), caller.person()).getFirst();
    ledger.postOne(
        community,
        new Journal(
            new JournalId(ids.next()),
            manager.author(),
            SET_ASIDE,
            placed.value(),
            calendar.today(community),
            List.of(leg)));
    return placed;
  }

  private NewOffer offer(CommunityId community, Pool pool, Item item, NewHandOut wish) {
    var checks = new Checks();
    String note = checks.text("note", wish.note(), Checks.TEXT_LIMIT);
    BigInteger units =
        checks.reading(
            () -> Quantity.parse("units", wish.units(), item.unit()).minor(), BigInteger.ONE);
    checks.done();
    return new NewOffer(
        new Holder(HolderKind.COUNCIL, pool.council().value()),
        Optional.of(pool.id().value()),
        new Holder(HolderKind.COMMUNITY, communities.get(community).uid()),
        item.id(),
        units,
        pool.capOf(item),
        note);
  }

  /// Locks the stock and refuses what is not there.
  private Leg leg(CommunityId community, Shelf shelf, Quantity units) {
    Map<AccountKey, AccountId> accounts =
        ledger.open(community, Set.of(shelf.stock(), shelf.setAside()));
    var leg =
        new Leg(Lookup.in(accounts, shelf.stock()), Lookup.in(accounts, shelf.setAside()), units);
    Quantity available =
        Lookup.in(ledger.lock(community, Set.of(leg.debit(), leg.credit())), leg.debit());
    if (units.compareTo(available) > 0) {
      throw new Refused(new CommonsRefusal.NotEnoughStock("units", available, units));
    }
    return leg;
  }
}
