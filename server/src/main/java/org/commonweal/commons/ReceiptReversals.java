package org.commonweal.commons;

import java.time.InstantSource;
import java.util.List;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.LedgerRefusal;
import org.commonweal.ledger.Posting;
import org.commonweal.sharing.Decision;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.OfferStatus;
import org.commonweal.sharing.Offers;
import org.commonweal.sharing.Shares;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes receipts back while the goods are still there. The contribution is accepted and awaited
/// again: it can be confirmed with the right number, rejected, or taken back by its giver.
@Service
public class ReceiptReversals {

  /// Receipts and shares that are told at most.
  private static final int TOLD = 10;

  private final UndoneReceiptStore store;
  private final Pools pools;
  private final Offers offers;
  private final Shares shares;
  private final Stock stock;
  private final Ledger ledger;
  private final Calendar calendar;
  private final Ids ids;
  private final InstantSource clock;
  private final ApplicationEventPublisher events;

  ReceiptReversals(
      UndoneReceiptStore store,
      Pools pools,
      Offers offers,
      Shares shares,
      Stock stock,
      Ledger ledger,
      Calendar calendar,
      Ids ids,
      InstantSource clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.pools = pools;
    this.offers = offers;
    this.shares = shares;
    this.stock = stock;
    this.ledger = ledger;
    this.calendar = calendar;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /// Undoes the receipt of a contribution as of today, or says what was given out of it.
  @Transactional
  public void reverse(
      Caller caller, CommunityId community, PoolId pool, OfferId id, String reason) {
    PoolManager manager = pools.work(caller, community, pool);
    String why = Reason.of(reason).text();
    Offer offer = received(community, pool, id);
    var by = new JournalId(ids.next());
    Journal journal =
        ledger.reversal(
            community,
            offer.journal().orElseThrow(),
            by,
            manager.author(),
            calendar.today(community));
    store.insert(community, by, offer, manager.manager().member().id(), clock.instant());
    offers.decide(community, List.of(new Decision.Accepted(id)), caller.person());
    post(community, pool, offer, journal.noted(why));
    events.publishEvent(new CommonsEvent.ReceiptUndone(community, offer, why, caller.person()));
  }

  private Offer received(CommunityId community, PoolId pool, OfferId id) {
    Offer offer =
        offers.lock(community, List.of(id)).stream()
            .filter(found -> found.target().equals(pool.holder()))
            .findFirst()
            .orElseThrow(() -> new Refused(new CommonsRefusal.NoSuchContribution()));
    if (offer.status() != OfferStatus.FULFILLED) {
      throw new Refused(new CommonsRefusal.NotReceived(offer.status().code()));
    }
    return offer;
  }

  private void post(CommunityId community, PoolId pool, Offer offer, Journal journal) {
    Posting posting = ledger.post(community, List.of(journal)).getFirst();
    if (posting instanceof Posting.Declined declined) {
      throw new Refused(said(community, pool, offer, declined.refusal()));
    }
  }

  private Refusal said(CommunityId community, PoolId pool, Offer offer, LedgerRefusal refusal) {
    if (!(refusal instanceof LedgerRefusal.BelowFloor)) {
      return refusal;
    }
    Quantity available = stock.of(community, pool, offer.item());
    List<CommonsRefusal.GivenAway> gone =
        shares
            .since(
                community, pool.value(), offer.item().id(), offer.decidedAt().orElseThrow(), TOLD)
            .stream()
            .map(share ->
                new CommonsRefusal.GivenAway(
                    share.id().value(), share.receiverName(), share.units()))
            .toList();
    return new CommonsRefusal.GivenOutSince(offer.received().orElseThrow(), available, gone);
  }

  /// The receipts of a contribution that were undone, the last one first.
  public List<UndoneReceipt> of(CommunityId community, Offer offer) {
    return store.of(community, offer, TOLD);
  }
}
