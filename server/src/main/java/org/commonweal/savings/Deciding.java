package org.commonweal.savings;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides a payout: goes through the seats once and sees what becomes of each that has not paid.
final class Deciding {

  private final Basis basis;
  private final Turn recipient;
  private final Circle circle;
  private final List<NewPayment> payments = new ArrayList<>();
  private final List<Deposit> deposits = new ArrayList<>();
  private final List<Turn> missed = new ArrayList<>();
  private final List<Debt> debts = new ArrayList<>();
  private BigInteger reserve;

  Deciding(Basis basis, Turn recipient) {
    this.basis = basis;
    this.recipient = recipient;
    circle = basis.circle();
    reserve = basis.reserve();
  }

  Settlement settle() {
    circle.turns().stream().filter(turn -> basis.missing(turn).signum() > 0).forEach(this::miss);
    BigInteger fromReserve = basis.reserve().subtract(reserve);
    BigInteger drawn =
        payments.stream()
            .filter(payment -> payment.source() == Source.DEPOSIT)
            .map(payment -> payment.sum().amount())
            .reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger there = basis.totals().collected().add(fromReserve).add(drawn);
    BigInteger discount = discount().min(there);
    return new Settlement(
        basis,
        recipient,
        there.subtract(discount),
        fromReserve,
        payments,
        deposits,
        missed,
        debts,
        basis.behind() >= Settlement.HELD_FROM,
        discount);
  }

  /// What the best bid leaves to everybody, before the recipient gets the rest of what is there.
  private BigInteger discount() {
    return basis.auction().map(won -> won.discount().minor()).orElse(BigInteger.ZERO);
  }

  private void miss(Turn turn) {
    missed.add(turn);
    BigInteger missing = basis.missing(turn);
    if (turn.equals(recipient)) {
      pay(turn, missing, Source.PAYOUT);
      return;
    }
    BigInteger covered = missing.min(covering(turn));
    if (covered.signum() > 0) {
      cover(turn, covered);
    }
    owe(turn, Debt.Creditor.RECIPIENT, missing.subtract(covered));
  }

  private BigInteger covering(Turn turn) {
    return switch (circle.terms().rules().missing()) {
      case WAIT, REDUCED -> BigInteger.ZERO;
      case RESERVE -> reserve;
      case DEPOSIT -> basis.left(turn);
    };
  }

  private void cover(Turn turn, BigInteger covered) {
    if (circle.terms().rules().missing() == Missing.RESERVE) {
      reserve = reserve.subtract(covered);
      owe(turn, Debt.Creditor.RESERVE, covered);
      return;
    }
    pay(turn, covered, Source.DEPOSIT);
    BigInteger left = basis.left(turn);
    deposits.add(new Deposit(circle.id(), turn.seat(), left, left.subtract(covered)));
  }

  private void pay(Turn turn, BigInteger amount, Source source) {
    boolean completes = amount.equals(basis.missing(turn));
    var sum = new NewPayment.Sum(amount, BigInteger.ZERO, BigInteger.ZERO, completes);
    int number = basis.number() + payments.size();
    payments.add(
        new NewPayment(
            circle,
            number,
            circle.cycle(),
            turn,
            sum,
            Timing.OVERDUE,
            source,
            Optional.empty(),
            basis.by()));
  }

  private void owe(Turn turn, Debt.Creditor creditor, BigInteger amount) {
    if (amount.signum() > 0) {
      debts.add(
          new Debt(
              circle.id(),
              circle.cycle(),
              turn.seat(),
              creditor,
              recipient.seat(),
              amount,
              amount));
    }
  }
}
