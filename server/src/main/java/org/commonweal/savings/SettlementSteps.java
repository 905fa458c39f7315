package org.commonweal.savings;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Purpose;

/// What a payout moves: into the pot what covers for others, out of it what the recipient gets, and
/// beside it what is owed from now on.
final class SettlementSteps {

  private final Settlement settlement;
  private final Circle circle;
  private final List<CircleMoney.Step> steps = new ArrayList<>();

  private SettlementSteps(Settlement settlement) {
    this.settlement = settlement;
    circle = settlement.circle();
  }

  static List<CircleMoney.Step> of(Settlement settlement) {
    var own = new SettlementSteps(settlement);
    own.cover();
    own.payOut();
    own.share();
    settlement.debts().forEach(own::owe);
    return own.steps;
  }

  private void cover() {
    add(CircleMoney.of(circle, Purpose.RESERVE), CircleMoney.pot(circle), settlement.fromReserve());
    settlement.payments().stream()
        .filter(payment -> payment.source() == Source.DEPOSIT)
        .forEach(payment ->
            add(
                CircleMoney.of(circle, Purpose.DEPOSITS),
                CircleMoney.pot(circle),
                payment.sum().amount()));
  }

  private void payOut() {
    AccountKey to =
        settlement.held()
            ? CircleMoney.of(circle, Purpose.HELD)
            : CircleMoney.wallet(circle, settlement.recipient().member());
    add(CircleMoney.pot(circle), to, settlement.amount());
  }

  /// The discount goes to all members, the recipient too.
  private void share() {
    if (settlement.discount().signum() == 0) {
      return;
    }
    AccountKey shared = CircleMoney.of(circle, Purpose.DISCOUNT);
    add(CircleMoney.pot(circle), shared, settlement.discount());
    var offer =
        new Offer(
            circle, circle.cycle(), circle.terms().currency().quantity(settlement.discount()));
    circle
        .turns()
        .forEach(turn ->
            add(shared, CircleMoney.wallet(circle, turn.member()), offer.part(turn).minor()));
  }

  private void owe(Debt debt) {
    add(
        CircleMoney.debt(circle, circle.seat(debt.seat()).member()),
        claim(circle, debt),
        debt.amount());
  }

  static AccountKey claim(Circle circle, Debt debt) {
    return switch (debt.creditor()) {
      case RECIPIENT -> CircleMoney.claim(circle, circle.seat(debt.creditorSeat()).member());
      case RESERVE -> CircleMoney.of(circle, Purpose.CLAIM);
    };
  }

  private void add(AccountKey from, AccountKey to, BigInteger amount) {
    if (amount.signum() > 0) {
      steps.add(new CircleMoney.Step(from, to, circle.terms().currency().quantity(amount)));
    }
  }
}
