package org.commonweal.savings;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Component;

/// Says what seats have to pay for a cycle, and what exactly a payment of an amount is.
@Component
class Dues {

  private final CycleStore cycles;
  private final PaymentStore payments;
  private final DebtStore debts;

  Dues(CycleStore cycles, PaymentStore payments, DebtStore debts) {
    this.cycles = cycles;
    this.payments = payments;
    this.debts = debts;
  }

  CycleStore.Totals totals(Circle circle, int cycle) {
    return cycles
        .totals(circle.community(), circle.id(), cycle)
        .orElseThrow(() -> new Refused(new SavingsRefusal.NoSuchCycle()));
  }

  /// What these seats have to pay for a cycle, each more than nothing, or refused.
  List<Due> of(Circle circle, int cycle, List<Turn> turns) {
    Map<Integer, Contribution> paid = new HashMap<>();
    payments.contributions(circle, cycle, cycle).forEach(one -> paid.put(one.seat(), one));
    List<Debt> owed =
        cycle < circle.cycle()
            ? debts.of(circle).stream()
                .filter(debt -> debt.cycle() == cycle && debt.open().signum() > 0)
                .toList()
            : List.of();
    return turns.stream().map(turn -> due(circle, cycle, turn, paid, owed)).toList();
  }

  private static Due due(
      Circle circle, int cycle, Turn turn, Map<Integer, Contribution> paid, List<Debt> owed) {
    Optional<Contribution> own = Optional.ofNullable(paid.get(turn.seat()));
    List<Debt> debts = owed.stream().filter(debt -> debt.seat() == turn.seat()).toList();
    BigInteger rest =
        cycle < circle.cycle()
            ? debts.stream().map(Debt::open).reduce(BigInteger.ZERO, BigInteger::add)
            : circle.terms().contribution().minor().subtract(minor(own, Contribution::amount));
    if (rest.signum() == 0) {
      throw new Refused(nothing(circle, turn));
    }
    return new Due(
        turn, rest, minor(own, Contribution::reserve), minor(own, Contribution::fee), debts);
  }

  private static SavingsRefusal nothing(Circle circle, Turn turn) {
    return circle.status() == CircleStatus.COMPLETED
        ? new SavingsRefusal.WrongStatus(circle.status())
        : new SavingsRefusal.ContributedAlready(turn.name());
  }

  private static BigInteger minor(
      Optional<Contribution> own, java.util.function.Function<Contribution, Quantity> what) {
    return own.map(what).map(Quantity::minor).orElse(BigInteger.ZERO);
  }

  /// All that is due, or the part of it that somebody typed.
  static BigInteger amount(Circle circle, Due due, String typed) {
    CircleTerms terms = circle.terms();
    Quantity rest = terms.currency().quantity(due.rest());
    Quantity asked;
    try {
      asked = Quantity.parse("amount", typed, terms.currency().unit());
    } catch (Refused _) {
      throw notIt(terms, rest);
    }
    boolean fits =
        terms.rules().parts() == Parts.ALLOWED
            ? asked.signum() > 0 && asked.compareTo(rest) <= 0
            : asked.equals(rest);
    if (!fits) {
      throw notIt(terms, rest);
    }
    return asked.minor();
  }

  private static Refused notIt(CircleTerms terms, Quantity rest) {
    String currency = terms.currency().code();
    return new Refused(
        terms.rules().parts() == Parts.ALLOWED
            ? new SavingsRefusal.MoreThanMissing("amount", rest, currency)
            : new SavingsRefusal.NotTheContribution("amount", rest, currency));
  }

  /// What an amount is with what comes beside it: the reserve's part with the first payment, the
  /// late fee with the first one behind the grace period.
  static NewPayment.Sum sum(Circle circle, Due due, BigInteger amount, Timing timing) {
    CircleTerms terms = circle.terms();
    BigInteger reserve =
        due.reserve().signum() == 0 ? terms.rules().reserve().minor() : BigInteger.ZERO;
    BigInteger fee =
        timing == Timing.OVERDUE && terms.late() == Late.FEE && due.fee().signum() == 0
            ? terms.lateFee().minor()
            : BigInteger.ZERO;
    return new NewPayment.Sum(amount, reserve, fee, amount.equals(due.rest()));
  }
}
