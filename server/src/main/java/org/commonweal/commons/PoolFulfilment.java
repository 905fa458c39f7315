package org.commonweal.commons;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.allocation.Allocation;
import org.commonweal.community.MemberId;
import org.commonweal.items.Needs;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Leg;
import org.commonweal.rounds.Fulfilment;
import org.commonweal.sharing.GivingOut;
import org.commonweal.sharing.NewShare;
import org.commonweal.sharing.ShareId;
import org.commonweal.sharing.Shares;
import org.springframework.stereotype.Component;

/// Carries a planned round out: one journal, one share for each recipient, needs marked.
@Component
class PoolFulfilment {

  private static final Event GIVEN = new Event("round-given");

  private final Pools pools;
  private final Needs needs;
  private final Ledger ledger;
  private final Shares shares;
  private final Calendar calendar;
  private final Ids ids;

  PoolFulfilment(
      Pools pools, Needs needs, Ledger ledger, Shares shares, Calendar calendar, Ids ids) {
    this.pools = pools;
    this.needs = needs;
    this.ledger = ledger;
    this.shares = shares;
    this.calendar = calendar;
    this.ids = ids;
  }

  Journal journal(CommunityId community, Fulfilment fulfilment) {
    var shelf = new Shelf(fulfilment.order());
    Pool pool = pools.get(community, shelf.pool());
    return new Journal(
        fulfilment.journal(),
        new Author(fulfilment.by().value(), pool.council().value()),
        GIVEN,
        fulfilment.round().value(),
        calendar.today(community),
        legs(community, shelf, fulfilment.served()));
  }

  private List<Leg> legs(CommunityId community, Shelf shelf, List<Allocation> served) {
    Map<AccountKey, AccountId> accounts =
        ledger.open(
            community, shelf.accounts(served.stream().map(PoolFulfilment::receiver).toList()));
    AccountId from = Lookup.in(accounts, shelf.stock());
    return served.stream()
        .map(allocation ->
            new Leg(
                from,
                Lookup.in(accounts, shelf.received(receiver(allocation))),
                new Quantity(allocation.amount(), shelf.unit())))
        .toList();
  }

  void record(CommunityId community, Fulfilment fulfilment) {
    var shelf = new Shelf(fulfilment.order());
    Pool pool = pools.get(community, shelf.pool());
    var from =
        new GivingOut(
            pool.id().value(),
            pool.council(),
            shelf.item(),
            Optional.of(fulfilment.round().value()),
            fulfilment.journal());
    List<NewShare> given = fulfilment.served().stream().map(this::share).toList();
    shares.give(community, from, given, fulfilment.by());
    var demands = new Demands(needs.open(community, shelf.item()));
    needs.receive(community, demands.served(fulfilment.served()));
  }

  private NewShare share(Allocation allocation) {
    return new NewShare(new ShareId(ids.next()), receiver(allocation), allocation.amount());
  }

  private static MemberId receiver(Allocation allocation) {
    return new MemberId(allocation.recipient());
  }
}
