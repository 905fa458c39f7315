package org.commonweal.savings;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Pays out the open cycles of a set of circles, each decided alone, with as many statements for
/// many as for one. What was posted is written down beside it; a refused one leaves no trace.
@Component
class Settlements {

  static final Event PAID_OUT = new Event("circle-paid-out");

  private final PaymentStore payments;
  private final DebtStore debts;
  private final DepositStore deposits;
  private final SettlementStore store;
  private final Auctions auctions;
  private final BidStore bids;
  private final CircleMoney money;

  Settlements(
      PaymentStore payments,
      DebtStore debts,
      DepositStore deposits,
      SettlementStore store,
      Auctions auctions,
      BidStore bids,
      CircleMoney money) {
    this.payments = payments;
    this.debts = debts;
    this.deposits = deposits;
    this.store = store;
    this.auctions = auctions;
    this.bids = bids;
    this.money = money;
  }

  /// A circle of one community, locked and active, to be paid out on somebody's behalf.
  record Wish(Circle circle, Author author) {}

  /// Pays as of a moment, the one at which the caller has looked; answers in the order of the
  /// wishes why not.
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Optional<Refusal>> settle(CommunityId community, List<Wish> wishes, Instant now) {
    Map<CircleId, Refusal> refused = new HashMap<>();
    List<Settlement> decided = new ArrayList<>();
    for (Basis basis : read(community, wishes, now)) {
      try {
        decided.add(Settlement.of(basis));
      } catch (Refused refusal) {
        refused.put(basis.circle().id(), refusal.refusal());
      }
    }
    refused.putAll(post(community, decided));
    write(
        community,
        decided.stream().filter(one -> !refused.containsKey(one.circle().id())).toList(),
        now);
    return wishes.stream()
        .map(wish -> Optional.ofNullable(refused.get(wish.circle().id())))
        .toList();
  }

  private List<Basis> read(CommunityId community, List<Wish> wishes, Instant now) {
    List<Circle> asked = wishes.stream().map(Wish::circle).toList();
    Map<CircleId, CycleStore.Totals> totals = store.totals(community, asked);
    Map<CircleId, Auction> won = auctions.of(community, asked, totals, now);
    List<Circle> circles = asked.stream().map(circle -> given(circle, won)).toList();
    Map<CircleId, Map<Integer, BigInteger>> paid = store.paid(community, circles);
    Map<CircleId, List<Deposit>> left = left(community, circles);
    Map<CircleId, Integer> behind = debts.behind(community, recipients(circles));
    List<Integer> numbers = payments.next(community, circles);
    Map<CircleId, BigInteger> reserve =
        money.locked(
            community,
            only(circles, circle -> circle.terms().rules().missing() == Missing.RESERVE),
            Purpose.RESERVE);
    Map<CircleId, BigInteger> fees =
        money.locked(
            community,
            only(circles, circle -> circle.cycle() == circle.terms().size() - 1),
            Purpose.FEES);
    return IntStream.range(0, circles.size())
        .mapToObj(one -> {
          CircleId id = circles.get(one).id();
          return new Basis(
              new Wish(circles.get(one), wishes.get(one).author()),
              Lookup.in(totals, id),
              paid.getOrDefault(id, Map.of()),
              left.getOrDefault(id, List.of()),
              reserve.getOrDefault(id, BigInteger.ZERO),
              fees.getOrDefault(id, BigInteger.ZERO),
              behind.getOrDefault(id, 0),
              numbers.get(one),
              Optional.ofNullable(won.get(id)),
              now);
        })
        .toList();
  }

  /// The circle with the turn of the open cycle at whoever has won it.
  private static Circle given(Circle circle, Map<CircleId, Auction> auctions) {
    return Optional.ofNullable(auctions.get(circle.id()))
        .flatMap(Auction::winner)
        .map(circle::giving)
        .orElse(circle);
  }

  private static List<Circle> only(List<Circle> circles, Predicate<Circle> which) {
    return circles.stream().filter(which).toList();
  }

  private Map<CircleId, List<Deposit>> left(CommunityId community, List<Circle> circles) {
    List<CircleId> ids =
        only(circles, circle -> circle.terms().rules().missing() == Missing.DEPOSIT).stream()
            .map(Circle::id)
            .toList();
    return ids.isEmpty()
        ? Map.of()
        : deposits.of(community, ids).stream().collect(groupingBy(Deposit::circle));
  }

  private static Map<CircleId, Integer> recipients(List<Circle> circles) {
    Map<CircleId, Integer> seats = new HashMap<>();
    circles.forEach(
        circle -> seats.put(circle.id(), circle.holder(circle.cycle()).orElseThrow().seat()));
    return seats;
  }

  private Map<CircleId, Refusal> post(CommunityId community, List<Settlement> decided) {
    Map<CircleId, Refusal> declined = new HashMap<>();
    if (!decided.isEmpty()) {
      List<Optional<Refusal>> answers =
          money.post(community, decided.stream().map(Settlements::move).toList());
      for (int one = 0; one < decided.size(); one++) {
        CircleId circle = decided.get(one).circle().id();
        answers.get(one).ifPresent(refusal -> declined.put(circle, refusal));
      }
    }
    return declined;
  }

  private static CircleMoney.Move move(Settlement settlement) {
    Circle circle = settlement.circle();
    List<CircleMoney.Step> steps = new ArrayList<>(SettlementSteps.of(settlement));
    ending(settlement).ifPresent(ending -> steps.addAll(ending.steps()));
    Author author = settlement.basis().wish().author();
    return new CircleMoney.Move(
        circle, CircleJournals.payout(circle, circle.cycle()), author, PAID_OUT, steps);
  }

  /// What is given back with the last payout.
  static Optional<Ending> ending(Settlement settlement) {
    Basis basis = settlement.basis();
    if (!basis.last()) {
      return Optional.empty();
    }
    Map<Integer, Deposit> drawn =
        settlement.deposits().stream().collect(Collectors.toMap(Deposit::seat, one -> one));
    List<Deposit> left =
        basis.deposits().stream().map(one -> drawn.getOrDefault(one.seat(), one)).toList();
    var reserve = basis.reserve().subtract(settlement.fromReserve());
    return Optional.of(new Ending(basis.circle(), basis.fees(), reserve, left));
  }

  private void write(CommunityId community, List<Settlement> done, Instant now) {
    if (done.isEmpty()) {
      return;
    }
    payments.insert(
        community,
        done.stream().flatMap(one -> one.payments().stream()).toList(),
        payment -> CircleJournals.payout(payment.circle(), payment.cycle()),
        now);
    debts.miss(community, done.stream().flatMap(one -> missed(one).stream()).toList(), now);
    debts.insert(community, done.stream().flatMap(one -> one.debts().stream()).toList());
    deposits.leave(community, done.stream().flatMap(one -> one.deposits().stream()).toList());
    store.payOut(community, done, now);
    List<Circle> circles = done.stream().map(Settlement::circle).toList();
    bids.give(community, only(circles, Circle::auctioned));
    store.advance(community, circles, now);
    List<Ending> endings = done.stream().flatMap(one -> ending(one).stream()).toList();
    store.end(community, endings, 0, now);
    deposits.leave(
        community, endings.stream().flatMap(ending -> emptied(ending).stream()).toList());
  }

  private static List<DebtStore.Miss> missed(Settlement settlement) {
    Circle circle = settlement.circle();
    return settlement.missed().stream()
        .map(turn -> new DebtStore.Miss(circle.id(), circle.cycle(), turn))
        .toList();
  }

  private static List<Deposit> emptied(Ending ending) {
    return ending.deposits().stream()
        .map(one -> new Deposit(one.circle(), one.seat(), one.amount(), BigInteger.ZERO))
        .toList();
  }
}
