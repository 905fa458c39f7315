package org.commonweal.commons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.commonweal.allocation.Strategy;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.items.Item;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Page;
import org.commonweal.rounds.Round;
import org.commonweal.rounds.RoundId;
import org.commonweal.sharing.OfferAsked;
import org.commonweal.sharing.OfferId;
import org.commonweal.sharing.OfferRequestId;

/// Somebody who does what can be done with a pool, by chance, and keeps count beside the books.
final class StockPlay {

  private final Storekeeper keeper;
  private final Village.Place place;
  private final PoolId pool;
  private final Item item;
  private final List<MemberId> people;
  private final Random random;
  private final List<OfferId> in = new ArrayList<>();
  private final Map<OfferId, Long> units = new HashMap<>();
  private final List<StockChange> done = new ArrayList<>();
  private final List<RoundId> rounds = new ArrayList<>();
  private final Map<OfferId, Long> aside = new HashMap<>();
  private long received;
  private long given;
  private long used;
  private long writtenOff;
  private long counted;

  StockPlay(Storekeeper keeper, Village.Place place, PoolId pool, Item item, Random random) {
    this.keeper = keeper;
    this.place = place;
    this.pool = pool;
    this.item = item;
    this.random = random;
    people = List.of(keeper.village().member(place, "Anna"), keeper.village().member(place, "Ben"));
  }

  private Caller maria() {
    return place.maria();
  }

  private CommunityId community() {
    return place.community();
  }

  /// Received, given, used, written off, and what counts found.
  List<Long> sums() {
    return List.of(received, given, used, writtenOff, counted);
  }

  private long stock() {
    long kept = aside.values().stream().mapToLong(Long::longValue).sum();
    return received - given - used - writtenOff + counted - kept;
  }

  void next() {
    int amount = 1 + random.nextInt(20);
    switch (random.nextInt(13)) {
      case 0, 1, 2 -> bring(amount);
      case 3 -> give(amount);
      case 4 -> round(amount);
      case 5 -> change(StockChangeKind.OWN_USE, amount);
      case 6 -> change(StockChangeKind.WRITE_OFF, amount);
      case 7 -> change(StockChangeKind.COUNT, (int) Math.max(0, stock() + amount - 10));
      case 8 -> change(StockChangeKind.OPENING, amount);
      case 9 -> missed();
      case 10 -> handOut(amount);
      case 11 -> endOrTake(amount);
      default -> undo();
    }
  }

  private void bring(int amount) {
    OfferId offer = keeper.village().offer(place, pool, people.getFirst(), item, "" + amount);
    keeper.receipts().confirmOne(maria(), community(), Village.receipt(pool, offer));
    in.add(offer);
    units.put(offer, (long) amount);
    received += amount;
  }

  private void give(int amount) {
    var gift = new NewGift(people.getLast(), item.id(), "" + amount);
    if (Attempt.of(() -> keeper.gifts().give(maria(), community(), pool, gift))) {
      given += amount;
    }
  }

  private void round(int amount) {
    people.forEach(one -> keeper.village().need(place, one, item, "" + amount));
    var wish = new RoundWish(item.id(), Strategy.EQUAL, "", Set.of());
    Round plan = keeper.rounds().plan(maria(), community(), pool, wish);
    if (Attempt.of(() -> keeper.rounds().commit(maria(), community(), plan.id(), plan.hash()))) {
      given += plan.given().minor().longValueExact();
      rounds.add(plan.id());
    }
  }

  /// Somebody did not come for a share; nobody is missed twice.
  private void missed() {
    if (rounds.isEmpty()) {
      return;
    }
    RoundId round = rounds.get(random.nextInt(rounds.size()));
    List<Pickup> shares = keeper.pickups().list(maria(), community(), round, Page.FIRST).rows();
    if (shares.isEmpty()) {
      return;
    }
    Pickup one = shares.get(random.nextInt(shares.size()));
    if (Attempt.of(
        () -> {
          keeper.pickups().giveBack(maria(), community(), round, List.of(one.share().id()));
          return round;
        })) {
      given -= one.share().units().minor().longValueExact();
    }
  }

  private void handOut(int amount) {
    var wish = new NewHandOut(item.id(), "" + amount, "");
    Attempt.of(
        () -> aside.put(keeper.handOuts().offer(maria(), community(), pool, wish), (long) amount));
  }

  /// Somebody takes some of what is offered, or the offer ends and the rest goes back.
  private void endOrTake(int amount) {
    Optional<OfferId> any = aside.keySet().stream().sorted(StockPlay::byId).findFirst();
    if (any.isEmpty()) {
      return;
    }
    if (random.nextBoolean()) {
      keeper.offers().end(maria(), community(), any.get());
      aside.remove(any.get());
      return;
    }
    take(any.get(), Math.min(amount, Lookup.in(aside, any.get())));
  }

  private static int byId(OfferId one, OfferId other) {
    return one.value().compareTo(other.value());
  }

  private void take(OfferId offer, long amount) {
    var asked = new OfferAsked(people.getLast(), "" + amount);
    OfferRequestId request = keeper.requests().ask(maria(), community(), offer, asked);
    keeper.requests().accept(maria(), community(), request);
    keeper.receivings().confirm(maria(), community(), request, "");
    given += amount;
    aside.computeIfPresent(offer, (_, left) -> left == amount ? null : left - amount);
  }

  private void change(StockChangeKind kind, int amount) {
    long before = stock();
    var asked = new NewStockChange(kind, item.id(), "" + amount, "because", Optional.empty());
    if (Attempt.of(() -> done.add(keeper.changes().record(maria(), community(), pool, asked)))) {
      switch (kind) {
        case COUNT -> book(kind, amount - before);
        case OWN_USE, WRITE_OFF -> book(kind, -amount);
        case OPENING -> book(kind, amount);
      }
    }
  }

  private void book(StockChangeKind kind, long change) {
    switch (kind) {
      case COUNT -> counted += change;
      case OWN_USE -> used -= change;
      case WRITE_OFF -> writtenOff -= change;
      case OPENING -> received += change;
    }
  }

  private void undo() {
    if (random.nextBoolean() && !in.isEmpty()) {
      OfferId offer = in.remove(random.nextInt(in.size()));
      if (Attempt.of(
          () -> {
            keeper.receiptReversals().reverse(maria(), community(), pool, offer, "no");
            return offer;
          })) {
        received -= Lookup.in(units, offer);
      }
    } else if (!done.isEmpty()) {
      StockChange change = done.remove(random.nextInt(done.size()));
      if (Attempt.of(
          () -> keeper.stockReversals().reverse(maria(), community(), pool, change.id(), "no"))) {
        book(change.kind(), -change.change().minor().longValueExact());
      }
    }
  }
}
