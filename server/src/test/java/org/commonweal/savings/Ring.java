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
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.treasury.Kitty;
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
  private final PauseStore pauses;
  private final Later later;
  private final Wallets wallets;
  private final TransactionTemplate transaction;

  Ring(
      Kitty kitty,
      Village village,
      Circles circles,
      CircleStore store,
      CircleTurns turns,
      CycleStore cycles,
      PauseStore pauses,
      Later later,
      Wallets wallets,
      PlatformTransactionManager transactions) {
    this.kitty = kitty;
    this.village = village;
    this.circles = circles;
    this.store = store;
    this.turns = turns;
    this.cycles = cycles;
    this.pauses = pauses;
    this.later = later;
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
    return drafted(here, people, asked(size, order, late, fee, Entry.OPEN));
  }

  private Around drafted(Kitty.Here here, List<Village.Neighbour> people, NewCircle asked) {
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
        entry,
        Parts.REFUSED,
        Missing.WAIT,
        "",
        order == TurnOrder.AUCTION ? Bidding.USUAL : Bidding.NONE);
  }

  /// The same terms with these rules.
  static NewCircle ruled(NewCircle asked, Parts parts, Missing missing, String reserve) {
    return new NewCircle(
        asked.name(),
        asked.contribution(),
        asked.currency(),
        asked.every(),
        asked.count(),
        asked.firstDue(),
        asked.zone(),
        asked.size(),
        asked.graceHours(),
        asked.late(),
        asked.lateFee(),
        asked.order(),
        asked.entry(),
        parts,
        missing,
        reserve,
        asked.bidding());
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
    return started(draft(size, TurnOrder.JOINED, late, "5"), wallet);
  }

  private Around started(Around around, String wallet) {
    around.people().forEach(one -> join(around, one));
    around.people().forEach(one -> kitty.topUp(around.here(), one.member(), wallet));
    start(around);
    return around;
  }

  void start(Around around) {
    circles.start(around.organiser().caller(), around.community(), around.id());
  }

  /// Another circle of the same people, under these rules.
  Around ruled(Around before, Parts parts, Missing missing, String reserve) {
    int size = before.people().size();
    NewCircle asked =
        ruled(asked(size, TurnOrder.JOINED, Late.FEE, "5", Entry.OPEN), parts, missing, reserve);
    Around around = drafted(before.here(), before.people(), asked);
    around.people().forEach(one -> join(around, one));
    return around;
  }

  /// One that runs under these rules.
  Around ruled(int size, Parts parts, Missing missing, String reserve, String wallet) {
    Around before = draft(size, TurnOrder.JOINED, Late.FEE, "0");
    before.people().forEach(one -> kitty.topUp(before.here(), one.member(), wallet));
    Around around = ruled(before, parts, missing, reserve);
    start(around);
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

  /// Pauses as if it were another moment.
  void pauseAt(Instant now, Around around) {
    var then = new CirclePauses(circles, pauses, cycles, InstantSource.fixed(now));
    transaction.executeWithoutResult(
        _ -> then.pause(around.organiser().caller(), around.community(), around.id()));
  }

  void resumeAt(Instant now, Around around) {
    var then = new CirclePauses(circles, pauses, cycles, InstantSource.fixed(now));
    transaction.executeWithoutResult(
        _ -> then.resume(around.organiser().caller(), around.community(), around.id()));
  }

  /// Approves a substitute as if it were another moment.
  void approveAt(Instant now, Around around, SubstitutionId id) {
    transaction.executeWithoutResult(_ ->
        later
            .substitutions(circles, InstantSource.fixed(now))
            .approve(around.organiser().caller(), around.community(), around.id(), id));
  }

  /// When a cycle is due.
  Instant due(Around around, int cycle) {
    return later.due(circle(around), cycle);
  }

  /// One that runs, in which the pot goes to the best bid.
  Around auctioned(int size, Parts parts, Missing missing, String reserve, String wallet) {
    Around before = draft(size, TurnOrder.AUCTION, Late.FEE, "5");
    before.people().forEach(one -> kitty.topUp(before.here(), one.member(), wallet));
    NewCircle asked =
        ruled(asked(size, TurnOrder.AUCTION, Late.FEE, "5", Entry.OPEN), parts, missing, reserve);
    Around around = drafted(before.here(), before.people(), asked);
    around.people().forEach(one -> join(around, one));
    start(around);
    return around;
  }

  /// Bids as if it were another moment.
  void bidAt(Instant now, Around around, Village.Neighbour who, int cycle, String discount) {
    var asked = new Bids.NewBid(Optional.empty(), discount);
    transaction.executeWithoutResult(_ ->
        later
            .bids(circles, InstantSource.fixed(now))
            .place(who.caller(), around.community(), around.cycle(cycle), asked));
  }

  /// Who bids as it stands at another moment.
  Auction auctionAt(Instant now, Around around) {
    return later.bids(circles, InstantSource.fixed(now)).auction(circle(around)).orElseThrow();
  }

  /// Pays as if it were another moment.
  void payAt(Instant now, Around around, Village.Neighbour who, int cycle) {
    payAt(now, around, who, cycle, "100");
  }

  void payAt(Instant now, Around around, Village.Neighbour who, int cycle, String amount) {
    transaction.executeWithoutResult(_ ->
        later
            .payments(circles, InstantSource.fixed(now))
            .contribute(who.caller(), around.community(), around.cycle(cycle), amount));
  }

  /// Pays out as if it were another moment.
  void payOutAt(Instant now, Around around, int cycle) {
    Circle circle = circle(around);
    MemberId recipient =
        circle
            .recipient(cycle)
            .or(() -> auctionAt(now, around).winner())
            .orElse(circle.turns().getFirst())
            .member();
    transaction.executeWithoutResult(_ ->
        later
            .payouts(circles, InstantSource.fixed(now))
            .payOut(
                around.organiser().caller(), around.community(), around.cycle(cycle), recipient));
  }
}
