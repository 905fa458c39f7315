package org.commonweal.savings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.treasury.Kitty;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.WalletFilter;
import org.commonweal.treasury.Wallets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes circles of people with money in their wallets, and lets time pass for them.
@Component
public class Ring {

  static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  private final Kitty kitty;
  private final Village village;
  private final Circles circles;
  private final CircleStore store;
  private final CircleTurns turns;
  private final CycleStore cycles;
  private final CircleMoney money;
  private final Membership membership;
  private final OutsidePlaces places;
  private final Wallets wallets;
  private final TransactionTemplate transaction;

  Ring(
      Kitty kitty,
      Village village,
      Circles circles,
      CircleStore store,
      CircleTurns turns,
      CycleStore cycles,
      CircleMoney money,
      Membership membership,
      OutsidePlaces places,
      Wallets wallets,
      PlatformTransactionManager transactions) {
    this.kitty = kitty;
    this.village = village;
    this.circles = circles;
    this.store = store;
    this.turns = turns;
    this.cycles = cycles;
    this.money = money;
    this.membership = membership;
    this.places = places;
    this.wallets = wallets;
    transaction = new TransactionTemplate(transactions);
  }

  /// The first of the people organises the circle.
  public record Around(Kitty.Here here, List<Village.Neighbour> people, CircleId id) {

    public CommunityId community() {
      return here.id();
    }

    CycleId cycle(int number) {
      return new CycleId(id, number);
    }

    public Village.Neighbour organiser() {
      return people.getFirst();
    }
  }

  /// A draft for so many, with as many neighbours who have not joined.
  public Around draft(int size, TurnOrder order, Late late, String fee) {
    Kitty.Here here = kitty.here();
    List<Village.Neighbour> people = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      people.add(village.neighbour(here.place(), "P" + i));
    }
    NewCircle asked = asked(size, order, late, fee, Entry.OPEN);
    return new Around(here, people, circles.create(people.getFirst().caller(), here.id(), asked));
  }

  static NewCircle asked(int size, TurnOrder order, Late late, String fee, Entry entry) {
    return new NewCircle(
        "Friday",
        "100",
        "EUR",
        Every.WEEKS,
        1,
        LocalDate.now(VIENNA).plusDays(7),
        "",
        size,
        1,
        late,
        fee,
        order,
        entry);
  }

  public Village.Neighbour neighbour(Around around, String name) {
    return village.neighbour(around.here().place(), name);
  }

  public void join(Around around, Village.Neighbour who) {
    turns.join(who.caller(), around.community(), around.id(), "");
  }

  public Circle circle(Around around) {
    return store.find(around.community(), around.id()).orElseThrow();
  }

  /// A circle that runs, in which everybody has so much in their wallet.
  public Around running(int size, Late late, String wallet) {
    Around around = draft(size, TurnOrder.JOINED, late, "5");
    around.people().forEach(one -> join(around, one));
    around.people().forEach(one -> kitty.topUp(around.here(), one.member(), wallet));
    circles.start(around.organiser().caller(), around.community(), around.id());
    return around;
  }

  public String wallet(Around around, MemberId member) {
    var filter = new WalletFilter(Optional.of(member), "EUR", "");
    return wallets
        .list(around.here().owner(), around.community(), filter, Page.FIRST)
        .rows()
        .getFirst()
        .balance()
        .text();
  }

  /// Pays as if it were another moment.
  void payAt(Instant now, Around around, Village.Neighbour who, int cycle) {
    var then =
        new CirclePayments(circles, cycles, money, membership, places, InstantSource.fixed(now));
    transaction.executeWithoutResult(
        _ -> then.contribute(who.caller(), around.community(), around.cycle(cycle), "100"));
  }
}
