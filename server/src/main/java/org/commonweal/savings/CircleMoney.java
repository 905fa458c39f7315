package org.commonweal.savings;

import java.math.BigInteger;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonweal.community.Communities;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
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
  record Move(Circle circle, JournalId id, Author author, Event event, List<Step> steps) {

    Move {
      steps = List.copyOf(steps);
    }
  }

  static AccountKey wallet(Circle circle, MemberId member) {
    return key(circle, new Holder(HolderKind.MEMBER, member.value()), Purpose.WALLET);
  }

  /// What a member owes in circles, with no floor, against what others are owed.
  static AccountKey debt(Circle circle, MemberId member) {
    return key(circle, new Holder(HolderKind.MEMBER, member.value()), Purpose.DEBT);
  }

  static AccountKey claim(Circle circle, MemberId member) {
    return key(circle, new Holder(HolderKind.MEMBER, member.value()), Purpose.CLAIM);
  }

  static AccountKey pot(Circle circle) {
    return of(circle, Purpose.POT);
  }

  /// An account of the circle itself.
  static AccountKey of(Circle circle, Purpose purpose) {
    return key(circle, holder(circle), purpose);
  }

  private static Holder holder(Circle circle) {
    return new Holder(HolderKind.CIRCLE, circle.id().value());
  }

  static AccountKey outside(Circle circle, PlaceId place) {
    return key(circle, place.holder(), Purpose.OUTSIDE);
  }

  private static AccountKey key(Circle circle, Holder holder, Purpose purpose) {
    return new AccountKey(holder, purpose, circle.terms().currency().unit());
  }

  /// Posts a movement of one circle, or throws [Refused]; as of today in the community's zone.
  /// Comes last but for rows that only this transaction waits for.
  void post(Move move) {
    postAll(move.circle().community(), List.of(move));
  }

  /// Posts all of them or, by a refusal, none.
  void postAll(CommunityId community, List<Move> moves) {
    post(community, moves).stream()
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(refusal -> {
          throw new Refused(refusal);
        });
  }

  /// Posts a set, each alone, and answers in its order why not.
  List<Optional<Refusal>> post(CommunityId community, List<Move> moves) {
    Map<AccountKey, AccountId> accounts =
        ledger.open(
            community,
            moves.stream()
                .flatMap(move -> move.steps().stream())
                .flatMap(step -> Stream.of(step.from(), step.to()))
                .distinct()
                .toList());
    LocalDate today = today(community);
    List<Journal> journals = moves.stream().map(move -> journal(move, accounts, today)).toList();
    List<Posting> postings = ledger.post(community, journals);
    return IntStream.range(0, moves.size())
        .mapToObj(one -> refusal(moves.get(one).circle(), postings.get(one)))
        .toList();
  }

  /// Undoes a journal of a circle, or throws [Refused].
  void undo(Circle circle, JournalId of, JournalId id, Author author) {
    CommunityId community = circle.community();
    Journal journal = ledger.reversal(community, of, id, author, today(community));
    refusal(circle, ledger.post(community, List.of(journal)).getFirst())
        .ifPresent(refusal -> {
          throw new Refused(refusal);
        });
  }

  private LocalDate today(CommunityId community) {
    return LocalDate.ofInstant(clock.instant(), communities.get(community).zone());
  }

  private static Journal journal(Move move, Map<AccountKey, AccountId> accounts, LocalDate today) {
    List<Leg> legs =
        move.steps().stream()
            .map(step ->
                new Leg(
                    Lookup.in(accounts, step.from()),
                    Lookup.in(accounts, step.to()),
                    step.quantity()))
            .toList();
    return new Journal(
        move.id(), move.author(), move.event(), move.circle().id().value(), today, legs);
  }

  private static Optional<Refusal> refusal(Circle circle, Posting posting) {
    return switch (posting) {
      case Posting.Posted _ -> Optional.empty();
      case Posting.Declined declined -> Optional.of(plainly(circle, declined.refusal()));
    };
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

  static final Set<Purpose> HELD =
      Set.of(Purpose.POT, Purpose.FEES, Purpose.RESERVE, Purpose.DEPOSITS, Purpose.HELD);

  /// What the circle holds, by purpose.
  Map<Purpose, Quantity> held(Circle circle) {
    return ledger.balances(circle.community(), holder(circle), HELD).stream()
        .collect(Collectors.toMap(balance -> balance.key().purpose(), Balance::quantity));
  }

  /// What circles that are locked hold for a purpose, locked too.
  Map<CircleId, BigInteger> locked(CommunityId community, List<Circle> circles, Purpose purpose) {
    if (circles.isEmpty()) {
      return Map.of();
    }
    Map<AccountKey, AccountId> accounts =
        ledger.open(community, circles.stream().map(circle -> of(circle, purpose)).toList());
    Map<AccountId, Quantity> balances = ledger.lock(community, accounts.values());
    return circles.stream()
        .collect(
            Collectors.toMap(
                Circle::id,
                circle -> Lookup.in(balances, Lookup.in(accounts, of(circle, purpose))).minor()));
  }
}
