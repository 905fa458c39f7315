package org.commonweal.pots;

import java.math.BigInteger;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonweal.community.Communities;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
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
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.TreasuryRefusal;
import org.springframework.stereotype.Component;

/// Moves what pots and expenses move in the ledger, and says in their words why it cannot move.
@Component("potMoney")
class Money {

  private final Ledger ledger;
  private final Communities communities;
  private final InstantSource clock;

  Money(Ledger ledger, Communities communities, InstantSource clock) {
    this.ledger = ledger;
    this.communities = communities;
    this.clock = clock;
  }

  /// A quantity above 0 on its way from one account to another.
  record Step(AccountKey from, AccountKey to, Quantity quantity) {}

  /// One journal; those it overdraws may fall below their floors.
  record Move(
      JournalId id,
      Author author,
      Event event,
      UUID about,
      LocalDate day,
      List<Step> steps,
      Set<AccountKey> overdraws) {

    Move {
      steps = List.copyOf(steps);
      overdraws = Set.copyOf(overdraws);
    }
  }

  static AccountKey wallet(MemberId member, Currency currency) {
    return of(member, Purpose.WALLET, currency);
  }

  static AccountKey owed(MemberId member, Currency currency) {
    return of(member, Purpose.OWED, currency);
  }

  static AccountKey spent(MemberId member, Currency currency) {
    return of(member, Purpose.SPENT, currency);
  }

  private static AccountKey of(MemberId member, Purpose purpose, Currency currency) {
    return new AccountKey(new Holder(HolderKind.MEMBER, member.value()), purpose, currency.unit());
  }

  static AccountKey purse(Holder purse, Currency currency) {
    return new AccountKey(purse, Purpose.POT, currency.unit());
  }

  static AccountKey outside(PlaceId place, Currency currency) {
    return new AccountKey(place.holder(), Purpose.OUTSIDE, currency.unit());
  }

  LocalDate today(CommunityId community) {
    return LocalDate.ofInstant(clock.instant(), communities.get(community).zone());
  }

  /// What these accounts hold, opened where they are missing and locked until the transaction ends.
  /// Whoever posts afterwards names every account of the posting here, so that all are locked in
  /// one order.
  Map<AccountKey, BigInteger> lock(CommunityId community, Collection<AccountKey> keys) {
    Map<AccountKey, AccountId> accounts = ledger.open(community, keys);
    Map<AccountId, Quantity> balances = ledger.lock(community, accounts.values());
    Map<AccountKey, BigInteger> held = new HashMap<>();
    accounts.forEach((key, id) -> held.put(key, Lookup.in(balances, id).minor()));
    return held;
  }

  /// Undoes one journal, if there is one, and posts these: all or, by a refusal, none. Names of
  /// members for what is refused.
  void post(CommunityId community, List<Journal> before, List<Move> moves, Naming naming) {
    Map<AccountKey, AccountId> accounts =
        ledger.open(
            community,
            moves.stream()
                .flatMap(move -> move.steps().stream())
                .flatMap(step -> Stream.of(step.from(), step.to()))
                .distinct()
                .toList());
    List<Journal> journals = new ArrayList<>(before);
    moves.forEach(move -> journals.add(journal(move, accounts)));
    ledger.post(community, journals).forEach(posting -> refuse(posting, naming));
  }

  Journal reversal(
      CommunityId community, JournalId of, JournalId id, Author author, LocalDate day) {
    return ledger.reversal(community, of, id, author, day);
  }

  private static Journal journal(Move move, Map<AccountKey, AccountId> accounts) {
    List<Leg> legs =
        move.steps().stream()
            .map(step ->
                new Leg(
                    Lookup.in(accounts, step.from()),
                    Lookup.in(accounts, step.to()),
                    step.quantity()))
            .toList();
    Set<AccountId> overdrawn =
        move.overdraws().stream().map(accounts::get).collect(Collectors.toSet());
    return new Journal(move.id(), move.author(), move.event(), move.about(), move.day(), legs)
        .overdrawing(overdrawn);
  }

  /// How accounts are called when they are refused, by the id of their holder.
  record Naming(Map<UUID, String> names, Currency currency, String field) {}

  private static void refuse(Posting posting, Naming naming) {
    if (posting instanceof Posting.Declined declined) {
      throw new Refused(
          switch (declined.refusal()) {
            case LedgerRefusal.BelowFloor below -> tooLow(below, naming);
            case LedgerRefusal.AccountClosed closed ->
                new TreasuryRefusal.WalletClosed(
                    name(closed.account(), naming), naming.currency().code());
            case LedgerRefusal.PeriodClosed closed ->
                new TreasuryRefusal.DayClosed("day", closed.firstOpen());
            // what stays has no other words here
            case LedgerRefusal other -> other;
          });
    }
  }

  private static org.commonweal.kernel.Refusal tooLow(
      LedgerRefusal.BelowFloor below, Naming naming) {
    String name = name(below.account(), naming);
    String code = naming.currency().code();
    return below.account().purpose() == Purpose.WALLET
        ? new TreasuryRefusal.WalletShort(
            naming.field(), name, below.balance(), below.asked(), code)
        : new PotsRefusal.PurseShort(naming.field(), name, below.balance(), below.asked(), code);
  }

  private static String name(AccountKey account, Naming naming) {
    return naming.names().getOrDefault(account.holder().id(), "");
  }
}
