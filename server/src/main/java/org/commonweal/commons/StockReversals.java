package org.commonweal.commons;

import java.time.InstantSource;
import java.util.List;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.LedgerRefusal;
import org.commonweal.ledger.Posting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Undoes changes of stock: the reversal stands beside what it undoes, and nothing is deleted.
@Service
public class StockReversals {

  private final StockChanges changes;
  private final StockChangeStore store;
  private final Pools pools;
  private final Ledger ledger;
  private final Stock stock;
  private final Calendar calendar;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  StockReversals(
      StockChanges changes,
      StockChangeStore store,
      Pools pools,
      Ledger ledger,
      Stock stock,
      Calendar calendar,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.changes = changes;
    this.store = store;
    this.pools = pools;
    this.ledger = ledger;
    this.stock = stock;
    this.calendar = calendar;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /// Undoes a change as of today, if what it brought is still there.
  @Transactional
  public StockChange reverse(
      Caller caller, CommunityId community, PoolId pool, StockChangeId id, String reason) {
    PoolManager manager = pools.work(caller, community, pool);
    String why = Reason.of(reason).text();
    store.lock(community, id);
    StockChange change = changes.get(community, pool, id);
    refuse(manager.pool(), change);
    var by = new JournalId(ids.next());
    Journal journal =
        ledger.reversal(community, id.journal(), by, manager.author(), calendar.today(community));
    store.undone(community, id, by, manager.manager().member().id(), clock.instant());
    post(community, change, journal.noted(why));
    events.publishEvent(
        new CommonsEvent.StockChangeUndone(community, change, why, caller.person()));
    return changes.get(community, pool, id);
  }

  private void post(CommunityId community, StockChange change, Journal journal) {
    Posting posting = ledger.post(community, List.of(journal)).getFirst();
    if (posting instanceof Posting.Declined declined) {
      throw new Refused(said(community, change, declined.refusal()));
    }
  }

  private Refusal said(CommunityId community, StockChange change, LedgerRefusal refusal) {
    return switch (refusal) {
      case LedgerRefusal.BelowFloor _ ->
          new CommonsRefusal.NotLeft(
              stock.of(community, change.pool(), change.item()), change.change());
      case LedgerRefusal.AlreadyReversed _ -> new CommonsRefusal.AlreadyUndone();
      // what stays has no other words here
      case LedgerRefusal other -> other;
    };
  }

  private static void refuse(Pool pool, StockChange change) {
    if (change.undone().isPresent()) {
      throw new Refused(new CommonsRefusal.AlreadyUndone());
    }
    if (!change.undoable()) {
      throw new Refused(new CommonsRefusal.NothingToUndo());
    }
    if (change.change().signum() < 0 && !pool.allows(change.item().id())) {
      throw new Refused(new CommonsRefusal.ItemNotAllowed("", change.item().name(), pool.name()));
    }
  }
}
