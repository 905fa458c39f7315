package org.commonweal.commons;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.identity.Caller;
import org.commonweal.items.Item;
import org.commonweal.items.Items;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.Leg;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Stock counts, own use, write-offs and opening stock of pools, each a journal of its own.
@Service
public class StockChanges {

  private final StockChangeStore store;
  private final Pools pools;
  private final Stock stock;
  private final Items items;
  private final Ledger ledger;
  private final Calendar calendar;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  StockChanges(
      StockChangeStore store,
      Pools pools,
      Stock stock,
      Items items,
      Ledger ledger,
      Calendar calendar,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.pools = pools;
    this.stock = stock;
    this.items = items;
    this.ledger = ledger;
    this.calendar = calendar;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /// What a change would make of the stock now; nothing is recorded.
  public record Outlook(Item item, StockChangeKind kind, Quantity before, Quantity after) {}

  @Transactional(readOnly = true)
  public Outlook preview(Caller caller, CommunityId community, PoolId id, NewStockChange asked) {
    Pool pool = pools.manage(caller, community, id).pool();
    StockStep step = StockStep.read(items.get(community, asked.item(), "item"), asked);
    Quantity before = stock.of(community, id, step.item());
    return new Outlook(step.item(), step.kind(), before, step.after(pool, before));
  }

  /// Records a change; nobody else moves this item of the pool in the same moment.
  @Transactional
  public StockChange record(Caller caller, CommunityId community, PoolId id, NewStockChange asked) {
    PoolManager manager = pools.work(caller, community, id);
    StockStep step = StockStep.read(items.get(community, asked.item(), "item"), asked);
    Shelf shelf = new Shelf(id, step.item().unit());
    Sides sides = sides(community, shelf, step.kind());
    Quantity after = decide(community, manager.pool(), step, sides, asked);
    var change = new StockChangeId(ids.next());
    var row = new StockChangeStore.Row(change, id, step, sides.before(), after);
    store.insert(community, row, manager.manager().member().id(), clock.instant());
    if (!after.equals(sides.before())) {
      ledger.postOne(community, journal(community, manager, row, sides));
    }
    events.publishEvent(changed(community, row, caller));
    return get(community, id, change);
  }

  private static CommonsEvent changed(
      CommunityId community, StockChangeStore.Row row, Caller caller) {
    Quantity change = row.after().minus(row.before());
    return new CommonsEvent.StockChanged(
        community,
        row.id(),
        row.pool(),
        row.step().kind(),
        new CommonsEvent.Handful(row.step().item().id(), change.minor()),
        row.step().note().orElse(""),
        caller.person());
  }

  /// The locked accounts on both sides, and what is there.
  private record Sides(AccountId stock, AccountId counterpart, Quantity before) {}

  private Sides sides(CommunityId community, Shelf shelf, StockChangeKind kind) {
    AccountKey there = shelf.stock();
    AccountKey other = shelf.of(kind.counterpart());
    Map<AccountKey, AccountId> accounts = ledger.open(community, Set.of(there, other));
    AccountId stockId = Lookup.in(accounts, there);
    AccountId otherId = Lookup.in(accounts, other);
    Map<AccountId, Quantity> balances = ledger.lock(community, Set.of(stockId, otherId));
    return new Sides(stockId, otherId, Lookup.in(balances, stockId));
  }

  private Quantity decide(
      CommunityId community, Pool pool, StockStep step, Sides sides, NewStockChange asked) {
    Quantity before = sides.before();
    if (asked.books().filter(text -> !text.equals(before.text())).isPresent()) {
      throw new Refused(new CommonsRefusal.StockHasChanged("units", before));
    }
    if (step.kind() == StockChangeKind.OPENING) {
      refuseMoved(community, pool, step.item(), sides.stock());
    }
    Quantity after = step.after(pool, before);
    step.refuseWithoutReason(before, after);
    return after;
  }

  /// Only an item that has never moved here is opened with; openings that were undone do not count.
  private void refuseMoved(CommunityId community, Pool pool, Item item, AccountId stockId) {
    Set<UUID> undone = store.undoneOpenings(community, pool.id(), item.id());
    boolean moved =
        ledger.statement(community, stockId, Optional.empty(), Page.MOST).rows().stream()
            .anyMatch(line -> !undone.contains(line.about()));
    if (moved) {
      throw new Refused(new CommonsRefusal.MovedAlready("item", item.name()));
    }
  }

  private Journal journal(
      CommunityId community, PoolManager manager, StockChangeStore.Row row, Sides sides) {
    Quantity change = row.after().minus(row.before());
    Leg leg =
        change.signum() > 0
            ? new Leg(sides.counterpart(), sides.stock(), change)
            : new Leg(sides.stock(), sides.counterpart(), change.negated());
    var journal =
        new Journal(
            row.id().journal(),
            manager.author(),
            row.step().kind().event(),
            row.id().value(),
            calendar.today(community),
            List.of(leg));
    return row.step().note().map(journal::noted).orElse(journal);
  }

  /// The changes of a pool's stock, newest first; of one kind or of all.
  public Slice<StockChange> list(
      CommunityId community, PoolId pool, Optional<StockChangeKind> kind, Page page) {
    return page.slice(store.list(community, pool, kind, page), change -> change.id().value());
  }

  public StockChange get(CommunityId community, PoolId pool, StockChangeId id) {
    return store
        .find(community, id)
        .filter(change -> change.pool().equals(pool))
        .orElseThrow(() -> new Refused(new CommonsRefusal.NoSuchStockChange()));
  }
}
