package org.commonweal.savings;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonweal.kernel.Lookup;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Purpose;
import org.springframework.stereotype.Component;

/// Takes the deposits of a circle that starts, all or none, out of the members' wallets.
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

  private static Deposit deposit(Circle circle, Turn turn) {
    var amount = Rules.deposit(circle.terms(), turn.position()).minor();
    return new Deposit(circle.id(), turn.seat(), amount, amount);
  }
}
