package org.commonweal.savings;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonweal.kernel.Lookup;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Purpose;
import org.springframework.stereotype.Component;

/// Takes the deposits of a circle that starts, all or none, out of the members' wallets, and lets
/// them follow turns that are swapped.
@Component
class Deposits {

  private static final Event DEPOSITED = new Event("circle-deposited");

  private final DepositStore store;
  private final CircleMoney money;

  Deposits(DepositStore store, CircleMoney money) {
    this.store = store;
    this.money = money;
  }

  /// Refused with the name of a member whose wallet holds too little.
  void take(Circle circle, Author author) {
    if (circle.terms().rules().missing() != Missing.DEPOSIT) {
      return;
    }
    Map<Turn, Deposit> deposits =
        circle.turns().stream()
            .collect(Collectors.toMap(Function.identity(), turn -> deposit(circle, turn)));
    store.insert(circle.community(), List.copyOf(deposits.values()));
    List<CircleMoney.Step> steps =
        circle.turns().stream()
            .map(turn ->
                new CircleMoney.Step(
                    CircleMoney.wallet(circle, turn.member()),
                    CircleMoney.of(circle, Purpose.DEPOSITS),
                    circle.terms().currency().quantity(Lookup.in(deposits, turn).amount())))
            .toList();
    money.post(
        new CircleMoney.Move(circle, CircleJournals.deposits(circle), author, DEPOSITED, steps));
  }

  /// Lets the deposits of two follow their turns, if there are any: whoever receives earlier from
  /// then on adds to theirs, the other one gets back as much, if it is still there. Posts, and so
  /// comes last.
  void follow(Circle circle, Swap swap, Author author) {
    if (circle.terms().rules().missing() != Missing.DEPOSIT) {
      return;
    }
    Map<Integer, Deposit> deposits =
        store.of(circle.community(), List.of(circle.id())).stream()
            .collect(Collectors.toMap(Deposit::seat, Function.identity()));
    Turn comes = circle.turn(swap.comes().member()).orElseThrow();
    Turn goes = circle.turn(swap.goes().member()).orElseThrow();
    Deposit larger = Lookup.in(deposits, comes.seat());
    Deposit smaller = Lookup.in(deposits, goes.seat());
    BigInteger more = swap.difference(circle.terms()).minor();
    BigInteger back = more.min(smaller.left());
    store.change(circle.community(), List.of(larger.plus(more), smaller.plus(back.negate())));
    var held = CircleMoney.of(circle, Purpose.DEPOSITS);
    var steps = new ArrayList<CircleMoney.Step>();
    steps.add(step(circle, CircleMoney.wallet(circle, comes.member()), held, more));
    if (back.signum() > 0) {
      steps.add(step(circle, held, CircleMoney.wallet(circle, goes.member()), back));
    }
    money.post(
        new CircleMoney.Move(
            circle, CircleJournals.exchange(circle, swap.id()), author, DEPOSITED, steps));
  }

  private static CircleMoney.Step step(
      Circle circle, AccountKey from, AccountKey to, BigInteger amount) {
    return new CircleMoney.Step(from, to, circle.terms().currency().quantity(amount));
  }

  private static Deposit deposit(Circle circle, Turn turn) {
    var amount = Rules.deposit(circle.terms(), turn.position()).minor();
    return new Deposit(circle.id(), turn.seat(), amount, amount);
  }
}
