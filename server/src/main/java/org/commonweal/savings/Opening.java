package org.commonweal.savings;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Purpose;
import org.commonweal.treasury.PlaceId;

/// The state with which a circle moves in: for each seat the number of cycles it has paid for, the
/// part of the next one, and what is left of its deposit; the fees or the reserve that are held.
/// The first `cycles` of them were paid out before, less the discounts of them; what of them
/// somebody has not paid is owed, under the policy of a reserve to that, and else to whoever
/// received; what is paid from there on is in the pot.
public record Opening(
    Circle circle,
    int cycles,
    Map<Integer, Integer> paid,
    Map<Integer, Quantity> parts,
    Map<Integer, Quantity> deposits,
    Map<Integer, Quantity> discounts,
    Quantity fees,
    Quantity reserve) {

  public Opening {
    paid = Map.copyOf(paid);
    parts = Map.copyOf(parts);
    deposits = Map.copyOf(deposits);
    discounts = Map.copyOf(discounts);
  }

  /// Whether a seat has paid for a cycle. Nobody owes for the own payout, off which it was taken.
  boolean paid(Turn turn, int cycle) {
    return cycle < Lookup.in(paid, turn.seat()) || (cycle < cycles && cycle == turn.position());
  }

  /// The first cycle that a seat has not paid all of; the number of members if there is none.
  int next(Turn turn) {
    int next = Lookup.in(paid, turn.seat());
    return next < circle.terms().size() && paid(turn, next) ? next + 1 : next;
  }

  /// What a seat has paid for a cycle.
  Quantity amount(Turn turn, int cycle) {
    if (paid(turn, cycle)) {
      return contribution();
    }
    return cycle == next(turn)
        ? parts.getOrDefault(turn.seat(), quantity(BigInteger.ZERO))
        : quantity(BigInteger.ZERO);
  }

  /// What there was to pay out of a cycle before the circle moved in: what had come, and what the
  /// reserve covered.
  Quantity there(int cycle) {
    CircleTerms terms = circle.terms();
    return terms.rules().missing() == Missing.RESERVE
        ? terms.pool(terms.size())
        : circle.turns().stream()
            .map(turn -> amount(turn, cycle))
            .reduce(quantity(BigInteger.ZERO), Quantity::plus);
  }

  /// What was left to everybody in such a cycle.
  Quantity discount(int cycle) {
    return discounts.getOrDefault(cycle, quantity(BigInteger.ZERO));
  }

  /// What is paid for the open cycle and those behind it.
  public Quantity pot() {
    return ahead().stream().map(Paid::amount).reduce(quantity(BigInteger.ZERO), Quantity::plus);
  }

  /// What a seat has paid for a cycle, and whether that is all of it.
  record Paid(Turn turn, int cycle, Quantity amount, boolean whole) {}

  /// What was paid for cycles that were not paid out.
  List<Paid> ahead() {
    return paid(cycles, circle.terms().size());
  }

  /// What was paid for those that were.
  List<Paid> before() {
    return paid(0, cycles);
  }

  private List<Paid> paid(int from, int until) {
    return circle.turns().stream()
        .flatMap(turn ->
            IntStream.range(from, until)
                .mapToObj(cycle -> new Paid(turn, cycle, amount(turn, cycle), paid(turn, cycle))))
        .filter(one -> one.amount().signum() > 0)
        .toList();
  }

  /// All that is held.
  public Quantity held() {
    return deposits.values().stream().reduce(pot().plus(fees).plus(reserve), Quantity::plus);
  }

  /// What seats owe for cycles that were paid out without them, with the cycle and to whom.
  public List<Debt> debts() {
    List<Debt> debts = new ArrayList<>();
    for (int cycle = 0; cycle < cycles; cycle++) {
      int now = cycle;
      Turn recipient = circle.holder(cycle).orElseThrow();
      circle.turns().stream()
          .filter(turn -> !paid(turn, now))
          .map(turn -> debt(turn, now, recipient))
          .forEach(debts::add);
    }
    return debts;
  }

  private Debt debt(Turn turn, int cycle, Turn recipient) {
    Debt.Creditor creditor =
        circle.terms().rules().missing() == Missing.RESERVE
            ? Debt.Creditor.RESERVE
            : Debt.Creditor.RECIPIENT;
    BigInteger amount = contribution().minus(amount(turn, cycle)).minor();
    return new Debt(circle.id(), cycle, turn.seat(), creditor, recipient.seat(), amount, amount);
  }

  /// Out of the place through the wallets of those who have paid, so that their statements show it,
  /// into the circle; and beside it what is owed.
  List<CircleMoney.Step> steps(Optional<PlaceId> place) {
    List<CircleMoney.Step> steps = new ArrayList<>();
    place.ifPresent(where -> {
      ahead()
          .forEach(one ->
              through(where, one.turn().member(), CircleMoney.pot(circle), one.amount(), steps));
      circle
          .turns()
          .forEach(turn ->
              through(
                  where,
                  turn.member(),
                  CircleMoney.of(circle, Purpose.DEPOSITS),
                  deposits.getOrDefault(turn.seat(), quantity(BigInteger.ZERO)),
                  steps));
      add(where, Purpose.FEES, fees, steps);
      add(where, Purpose.RESERVE, reserve, steps);
    });
    debts()
        .forEach(debt ->
            steps.add(
                new CircleMoney.Step(
                    CircleMoney.debt(circle, circle.seat(debt.seat()).member()),
                    SettlementSteps.claim(circle, debt),
                    quantity(debt.amount()))));
    return steps;
  }

  private void through(
      PlaceId place,
      MemberId member,
      AccountKey to,
      Quantity amount,
      List<CircleMoney.Step> steps) {
    if (amount.signum() > 0) {
      var wallet = CircleMoney.wallet(circle, member);
      steps.add(new CircleMoney.Step(CircleMoney.outside(circle, place), wallet, amount));
      steps.add(new CircleMoney.Step(wallet, to, amount));
    }
  }

  private void add(PlaceId place, Purpose purpose, Quantity amount, List<CircleMoney.Step> steps) {
    if (amount.signum() > 0) {
      steps.add(
          new CircleMoney.Step(
              CircleMoney.outside(circle, place), CircleMoney.of(circle, purpose), amount));
    }
  }

  private Quantity contribution() {
    return circle.terms().contribution();
  }

  private Quantity quantity(BigInteger minor) {
    return circle.terms().currency().quantity(minor);
  }
}
