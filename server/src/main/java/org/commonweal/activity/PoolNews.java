package org.commonweal.activity;

import java.math.BigInteger;
import java.util.UUID;
import org.commonweal.commons.CommonsEvent;
import org.commonweal.commons.StockChange;
import org.commonweal.commons.StockChangeKind;
import org.commonweal.rounds.Round;
import org.commonweal.rounds.RoundsEvent;
import org.commonweal.sharing.Offer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells of pools, their stock and their rounds.
@Component
class PoolNews {

  private final Chronicle chronicle;

  PoolNews(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  @EventListener
  void on(CommonsEvent event) {
    switch (event) {
      case CommonsEvent.PoolOpened one ->
          tell(event, pool(event, Happened.POOL_OPENED, one.pool().value()));
      case CommonsEvent.PoolClosed one ->
          tell(event, pool(event, Happened.POOL_CLOSED, one.pool().value()));
      case CommonsEvent.PoolHandedOver one ->
          tell(
              event,
              pool(event, Happened.POOL_HANDED_OVER, one.pool().value())
                  .with(Tie.AUDIENCE, one.council().value()));
      case CommonsEvent.PoolChanged one -> tell(event, changed(one));
      case CommonsEvent.ReleaseAsked one ->
          tell(
              event,
              pool(event, Happened.RELEASE_ASKED, one.pool().value())
                  .with(Tie.MEMBER, one.member().value())
                  .with(Tie.AUDIENCE, one.council().value()));
      case CommonsEvent.GiftGiven one -> tell(event, gift(one));
      case CommonsEvent.ReceiptUndone one -> undone(one);
      case CommonsEvent.StockChanged one -> tell(event, change(one));
      case CommonsEvent.StockChangeUndone one -> tell(event, undone(one));
      case CommonsEvent.SharesReturned one -> tell(event, returned(one));
    }
  }

  private void tell(CommonsEvent event, Entry entry) {
    chronicle.tell(event.community(), entry);
  }

  private static Entry pool(CommonsEvent event, Happened kind, UUID pool) {
    return new Entry(kind, pool, event.by()).with(Tie.POOL, pool);
  }

  private static Entry changed(CommonsEvent.PoolChanged changed) {
    return pool(changed, Happened.POOL_CHANGED, changed.pool().value())
        .with(Tie.MEMBER, changed.member().value())
        .with(Tie.AUDIENCE, changed.council().value())
        .saying(changed.words());
  }

  private static Entry gift(CommonsEvent.GiftGiven given) {
    UUID receiver = given.to().value();
    return new Entry(Happened.GIVEN, given.share().value(), given.by())
        .with(Tie.POOL, given.pool().value())
        .with(Tie.ITEM, given.what().item().value())
        .with(Tie.MEMBER, receiver)
        .with(Tie.AUDIENCE, receiver)
        .with(Sum.of(given.what().units()));
  }

  /// The contribution is accepted again; that is no news beside this.
  private void undone(CommonsEvent.ReceiptUndone undone) {
    Offer contribution = undone.contribution();
    UUID id = contribution.id().value();
    chronicle
        .leaf()
        .of(undone.community())
        .removeIf(told -> told.kind() == Happened.ACCEPTED && told.about().equals(id));
    BigInteger received = contribution.received().orElseThrow().minor();
    tell(
        undone,
        new Entry(Happened.RECEIPT_UNDONE, id, undone.by())
            .with(Tie.OFFER, id)
            .with(Sum.of(received))
            .saying(undone.reason()));
  }

  private static Entry change(CommonsEvent.StockChanged changed) {
    return new Entry(kind(changed.kind()), changed.id().value(), changed.by())
        .with(Tie.POOL, changed.pool().value())
        .with(Tie.ITEM, changed.change().item().value())
        .with(Sum.of(counted(changed.kind(), changed.change().units())))
        .saying(changed.reason());
  }

  /// What is used and lost is told above 0; a count may have found more or less.
  private static BigInteger counted(StockChangeKind kind, BigInteger change) {
    return kind == StockChangeKind.COUNT ? change : change.abs();
  }

  private static Happened kind(StockChangeKind kind) {
    return switch (kind) {
      case COUNT -> Happened.COUNTED;
      case OWN_USE -> Happened.USED;
      case WRITE_OFF -> Happened.WRITTEN_OFF;
      case OPENING -> Happened.OPENED_WITH;
    };
  }

  private static Entry undone(CommonsEvent.StockChangeUndone event) {
    StockChange change = event.undone();
    return new Entry(undone(change.kind()), change.id().value(), event.by())
        .with(Tie.POOL, change.pool().value())
        .with(Tie.ITEM, change.item().id().value())
        .with(Sum.of(counted(change.kind(), change.change().minor())))
        .saying(event.reason());
  }

  private static Happened undone(StockChangeKind kind) {
    return switch (kind) {
      case COUNT -> Happened.COUNT_UNDONE;
      case OWN_USE -> Happened.USE_UNDONE;
      case WRITE_OFF -> Happened.WRITE_OFF_UNDONE;
      case OPENING -> Happened.OPENING_UNDONE;
    };
  }

  private static Entry returned(CommonsEvent.SharesReturned returned) {
    return new Entry(Happened.RETURNED, returned.round().value(), returned.by())
        .with(Tie.POOL, returned.pool().value())
        .with(Tie.ITEM, returned.what().item().value())
        .with(Sum.of(returned.what().units()).of(returned.shares()));
  }

  /// Rounds of commons pools; what other kinds give out they tell themselves.
  @EventListener
  void on(RoundsEvent event) {
    if (event.round().kind().equals("commons")) {
      tell(event);
    }
  }

  private void tell(RoundsEvent event) {
    Entry entry =
        switch (event) {
          case RoundsEvent.RoundCommitted one ->
              round(Happened.ROUND, one.round(), one).with(Tie.JOURNAL, one.journal().value());
          case RoundsEvent.ChunkPaid one ->
              round(Happened.ROUND_PART, one.round(), one).with(Tie.JOURNAL, one.journal().value());
        };
    chronicle.tell(event.community(), entry);
  }

  private static Entry round(Happened kind, Round round, RoundsEvent event) {
    return new Entry(kind, round.id().value(), event.by())
        .with(Tie.POOL, round.order().source())
        .with(Tie.ITEM, round.order().unit().id().value())
        .with(Sum.of(round.given().minor()).outOf(round.asked().minor()).of(round.served()));
  }
}
