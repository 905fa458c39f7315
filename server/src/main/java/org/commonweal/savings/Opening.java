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

/// The state with which a circle moves in: for each seat the number of cycles it has paid for, and
/// what is left of its deposit; the fees or the reserve that are held. The first `cycles` of them
/// were paid out before; what of them somebody has not paid is owed, under the policy of a reserve
/// to that, and else to whoever received; what is paid from there on is in the pot.
public record Opening(
    Circle circle,
    int cycles,
    Map<Integer, Integer> paid,
    Map<Integer, Quantity> deposits,
    Quantity fees,
    Quantity reserve) {

  public Opening {
    paid = Map.copyOf(paid);
    deposits = Map.copyOf(deposits);
  }

  /// Whether a seat has paid for a cycle. Nobody owes for the own payout, off which it was taken.
  boolean paid(Turn turn, int cycle) {
    return cycle < Lookup.in(paid, turn.seat()) || (cycle < cycles && cycle == turn.position());
  }

  /// How many have paid for a cycle.
  int contributors(int cycle) {
    return (int) circle.turns().stream().filter(turn -> paid(turn, cycle)).count();
  }

  /// What was paid out of a cycle before the circle moved in: what had come, and what the reserve
  /// covered.
  Quantity paidOut(int cycle) {
    CircleTerms terms = circle.terms();
    return terms.rules().missing() == Missing.RESERVE
        ? terms.pool(terms.size())
        : terms.pool(contributors(cycle));
  }

  /// What is paid for the open cycle and those behind it.
  public Quantity pot() {
    BigInteger times = BigInteger.valueOf(ahead().size());
    return quantity(circle.terms().contribution().minor().multiply(times));
  }

  /// A seat that has paid for a cycle which was not paid out.
  record Ahead(Turn turn, int cycle) {}

  List<Ahead> ahead() {
    return circle.turns().stream()
        .flatMap(turn ->
            IntStream.range(cycles, circle.terms().size())
                .filter(cycle -> paid(turn, cycle))
                .mapToObj(cycle -> new Ahead(turn, cycle)))
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
    BigInteger amount = circle.terms().contribution().minor();
    return new Debt(circle.id(), cycle, turn.seat(), creditor, recipient.seat(), amount, amount);
  }

  /// Out of the place through the wallets of those who have paid, so that their statements show it,
  /// into the circle; and beside it what is owed.
  List<CircleMoney.Step> steps(Optional<PlaceId> place) {
    List<CircleMoney.Step> steps = new ArrayList<>();
    place.ifPresent(where -> {
      ahead()
          .forEach(one ->
              through(where, one.turn().member(), CircleMoney.pot(circle), contribution(), steps));
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
                    contribution())));
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
