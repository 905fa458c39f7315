package org.commonweal.savings;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonweal.community.Communities;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Balance;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Ledger;
import org.commonweal.ledger.LedgerRefusal;
import org.commonweal.ledger.Leg;
import org.commonweal.ledger.Posting;
import org.commonweal.ledger.Purpose;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.TreasuryRefusal;
import org.springframework.stereotype.Component;

/// Moves the money of circles in the ledger, and says in their words why it cannot move.
@Component
class CircleMoney {

  private final Ledger ledger;
  private final Communities communities;
  private final InstantSource clock;

  CircleMoney(Ledger ledger, Communities communities, InstantSource clock) {
    this.ledger = ledger;
    this.communities = communities;
    this.clock = clock;
  }

  /// A quantity on its way from one account to another.
  record Step(AccountKey from, AccountKey to, Quantity quantity) {}

  /// One journal about a circle, under an id that follows from what it is for.
  record Move(JournalId id, Author author, Event event, List<Step> steps) {

    Move {
      steps = List.copyOf(steps);
    }
  }

  static AccountKey wallet(Circle circle, MemberId member) {
    return key(circle, new Holder(HolderKind.MEMBER, member.value()), Purpose.WALLET);
  }

  static AccountKey pot(Circle circle) {
    return key(circle, new Holder(HolderKind.CIRCLE, circle.id().value()), Purpose.POT);
  }

  static AccountKey fees(Circle circle) {
    return key(circle, new Holder(HolderKind.CIRCLE, circle.id().value()), Purpose.FEES);
  }

  static AccountKey outside(Circle circle, PlaceId place) {
    return key(circle, place.holder(), Purpose.OUTSIDE);
  }

  private static AccountKey key(Circle circle, Holder holder, Purpose purpose) {
    return new AccountKey(holder, purpose, circle.terms().currency().unit());
  }

  /// Posts all of them or, by a refusal, none; as of today in the community's zone. Comes last but
  /// for rows that only this transaction waits for.
  void post(Circle circle, List<Move> moves) {
    Map<AccountKey, AccountId> accounts =
        ledger.open(
            circle.community(),
            moves.stream()
                .flatMap(move -> move.steps().stream())
                .flatMap(step -> Stream.of(step.from(), step.to()))
                .distinct()
                .toList());
    LocalDate today = today(circle);
    List<Journal> journals =
        moves.stream().map(move -> journal(circle, move, accounts, today)).toList();
    ledger.post(circle.community(), journals).forEach(posting -> refuse(circle, posting));
  }

  private LocalDate today(Circle circle) {
    ZoneId zone = communities.get(circle.community()).zone();
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private static Journal journal(
      Circle circle, Move move, Map<AccountKey, AccountId> accounts, LocalDate today) {
    List<Leg> legs =
        move.steps().stream()
            .map(step ->
                new Leg(
                    Lookup.in(accounts, step.from()),
                    Lookup.in(accounts, step.to()),
                    step.quantity()))
            .toList();
    return new Journal(move.id(), move.author(), move.event(), circle.id().value(), today, legs);
  }

  private static void refuse(Circle circle, Posting posting) {
    switch (posting) {
      case Posting.Posted _ -> {}
      case Posting.Declined declined -> throw new Refused(plainly(circle, declined.refusal()));
    }
  }

  private static Refusal plainly(Circle circle, LedgerRefusal refusal) {
    String currency = circle.terms().currency().code();
    return switch (refusal) {
      case LedgerRefusal.BelowFloor below ->
          new SavingsRefusal.WalletTooLow(
              owner(circle, below.account()), below.balance(), below.asked(), currency);
      case LedgerRefusal.AccountClosed closed ->
          new TreasuryRefusal.WalletClosed(owner(circle, closed.account()), currency);
      case LedgerRefusal.PeriodClosed closed ->
          new TreasuryRefusal.DayClosed("", closed.firstOpen());
      // what stays has no other words here
      case LedgerRefusal other -> other;
    };
  }

  private static String owner(Circle circle, AccountKey account) {
    return circle
        .turn(new MemberId(account.holder().id()))
        .map(Turn::name)
        .orElse(circle.terms().name());
  }

  /// What the circle holds for this purpose.
  Quantity held(Circle circle, Purpose purpose) {
    var holder = new Holder(HolderKind.CIRCLE, circle.id().value());
    return ledger.balances(circle.community(), holder, purpose).stream()
        .map(Balance::quantity)
        .findFirst()
        .orElse(Quantity.zero(circle.terms().currency().unit()));
  }
}
