package org.commonweal.commons;

import java.util.List;
import java.util.Optional;
import org.commonweal.allocation.Allocation;
import org.commonweal.community.MemberId;
import org.commonweal.items.Needs;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.Leg;
import org.commonweal.rounds.Fulfilment;
import org.commonweal.sharing.GivingOut;
import org.commonweal.sharing.NewShare;
import org.commonweal.sharing.ShareId;
import org.commonweal.sharing.Shares;
import org.springframework.stereotype.Component;

/// Carries a planned round out: journals, one share for each recipient, needs marked.
@Component
class PoolFulfilment {

  private static final Event GIVEN = new Event("round-given");

  private final Pools pools;
  private final Needs needs;
  private final Shares shares;
  private final Calendar calendar;
  private final Ids ids;

  PoolFulfilment(Pools pools, Needs needs, Shares shares, Calendar calendar, Ids ids) {
    this.pools = pools;
    this.needs = needs;
    this.shares = shares;
    this.calendar = calendar;
    this.ids = ids;
  }

  /// It counts for the day of the commit, however long the paying out takes.
  Journal journal(CommunityId community, Fulfilment fulfilment, List<Leg> legs) {
    Pool pool = pools.get(community, new Shelf(fulfilment.order()).pool());
    return new Journal(
        fulfilment.journal(),
        new Author(fulfilment.by().value(), pool.council().value()),
        GIVEN,
        fulfilment.round().value(),
        calendar.day(community, fulfilment.committedAt()),
        legs);
  }

  /// Marks the needs that were locked and planned with, and no other that came meanwhile.
  void settle(CommunityId community, Demands demands, Fulfilment fulfilment) {
    needs.receive(community, demands.served(fulfilment.served()));
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
  }

  private NewShare share(Allocation allocation) {
    return new NewShare(
        new ShareId(ids.next()), new MemberId(allocation.recipient()), allocation.amount());
  }
}
