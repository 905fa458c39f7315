package org.commonweal.savings;

import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Purpose;
import org.springframework.stereotype.Component;

/// Writes payments of one locked circle down and moves their money: into the pot while their cycle
/// is open, and behind it to whom it is owed. Whoever has nothing open any more gets a payout that
/// was held; what comes when the circle is over is shared out at once.
@Component
class Paying {

  static final Event PAID_IN = new Event("circle-paid-in");
  static final Event RELEASED = new Event("circle-payout-released");
  private static final Event SHARED = new Event("circle-fees-shared");

  private final PaymentStore store;
  private final DebtStore debts;
  private final PayoutStore payouts;
  private final SettlementStore endings;
  private final CircleMoney money;
  private final InstantSource clock;

  Paying(
      PaymentStore store,
      DebtStore debts,
      PayoutStore payouts,
      SettlementStore endings,
      CircleMoney money,
      InstantSource clock) {
    this.store = store;
    this.debts = debts;
    this.payouts = payouts;
    this.endings = endings;
    this.money = money;
    this.clock = clock;
  }

  /// A payment, and what it is paid for.
  record Paid(NewPayment payment, Due due) {

    List<DebtPart> parts() {
      return due.settledBy(payment.sum().amount());
    }
  }

  void pay(Circle circle, Author author, List<Paid> all) {
    Instant now = clock.instant();
    store.insert(
        circle.community(),
        all.stream().map(Paid::payment).toList(),
        payment -> CircleJournals.payment(circle, payment.number()),
        now);
    List<DebtPart> parts = all.stream().flatMap(one -> one.parts().stream()).toList();
    debts.pay(circle, parts);
    HeldPayouts held = parts.isEmpty() ? HeldPayouts.none() : payouts.held(circle);
    List<CircleMoney.Move> moves = new ArrayList<>();
    all.forEach(one -> moves.add(move(circle, author, one, held)));
    parts.forEach(part -> held.arrived(part));
    released(circle, parts, held).forEach(turn -> moves.add(release(circle, author, turn, held)));
    payouts.write(circle, held, now);
    Ending ending = ending(circle, all);
    if (!ending.nothing()) {
      int last = all.getLast().payment().number();
      endings.end(circle.community(), List.of(ending), last, now);
      moves.add(
          new CircleMoney.Move(
              circle, CircleJournals.ending(circle, last), author, SHARED, ending.steps()));
    }
    money.postAll(circle.community(), moves);
  }

  private static CircleMoney.Move move(Circle circle, Author author, Paid paid, HeldPayouts held) {
    NewPayment payment = paid.payment();
    return new CircleMoney.Move(
        circle,
        CircleJournals.payment(circle, payment.number()),
        author,
        PAID_IN,
        steps(circle, paid, held));
  }

  /// Cash goes through the wallet, so that the member's statement shows it.
  private static List<CircleMoney.Step> steps(Circle circle, Paid paid, HeldPayouts held) {
    NewPayment payment = paid.payment();
    NewPayment.Sum sum = payment.sum();
    AccountKey wallet = CircleMoney.wallet(circle, payment.turn().member());
    Stream<CircleMoney.Step> cash =
        payment
            .place()
            .map(place -> step(circle, CircleMoney.outside(circle, place), wallet, sum.all()))
            .stream();
    Stream<CircleMoney.Step> contribution =
        paid.due().owed()
            ? paid.parts().stream().flatMap(part -> owed(circle, wallet, part, held))
            : Stream.of(step(circle, wallet, CircleMoney.pot(circle), sum.amount()));
    Stream<CircleMoney.Step> beside =
        Stream.of(
            step(circle, wallet, CircleMoney.of(circle, Purpose.RESERVE), sum.reserve()),
            step(circle, wallet, fees(circle), sum.fee()));
    return Stream.of(cash, contribution, beside)
        .flatMap(steps -> steps)
        .filter(step -> step.quantity().signum() > 0)
        .toList();
  }

  /// What is owed to a recipient goes through the pot to them; what the reserve is owed, into it.
  private static Stream<CircleMoney.Step> owed(
      Circle circle, AccountKey wallet, DebtPart part, HeldPayouts held) {
    Debt debt = part.debt();
    Turn debtor = circle.seat(debt.seat());
    var settled =
        step(
            circle,
            SettlementSteps.claim(circle, debt),
            CircleMoney.debt(circle, debtor.member()),
            part.paid());
    return switch (debt.creditor()) {
      case RESERVE ->
          Stream.of(
              step(circle, wallet, CircleMoney.of(circle, Purpose.RESERVE), part.paid()), settled);
      case RECIPIENT -> {
        AccountKey pot = CircleMoney.pot(circle);
        AccountKey to =
            held.holds(debt.creditorSeat())
                ? CircleMoney.of(circle, Purpose.HELD)
                : CircleMoney.wallet(circle, circle.seat(debt.creditorSeat()).member());
        yield Stream.of(
            step(circle, wallet, pot, part.paid()), step(circle, pot, to, part.paid()), settled);
      }
    };
  }

  private static AccountKey fees(Circle circle) {
    return CircleMoney.of(
        circle,
        circle.terms().rules().missing() == Missing.RESERVE ? Purpose.RESERVE : Purpose.FEES);
  }

  private static CircleMoney.Step step(
      Circle circle, AccountKey from, AccountKey to, BigInteger amount) {
    return new CircleMoney.Step(from, to, circle.terms().currency().quantity(amount));
  }

  /// Who has caught up by these payments and has a payout that was held.
  private List<Turn> released(Circle circle, List<DebtPart> parts, HeldPayouts held) {
    Set<Integer> payers = new HashSet<>();
    parts.forEach(part -> payers.add(part.debt().seat()));
    payers.removeIf(seat -> !held.holds(seat));
    if (payers.isEmpty()) {
      return List.of();
    }
    debts.of(circle).stream()
        .filter(debt -> debt.open().signum() > 0)
        .forEach(debt -> payers.remove(debt.seat()));
    return payers.stream().map(circle::seat).toList();
  }

  private static CircleMoney.Move release(
      Circle circle, Author author, Turn turn, HeldPayouts held) {
    var step =
        step(
            circle,
            CircleMoney.of(circle, Purpose.HELD),
            CircleMoney.wallet(circle, turn.member()),
            held.release(turn.seat()));
    return new CircleMoney.Move(
        circle, CircleJournals.release(circle, turn.seat()), author, RELEASED, List.of(step));
  }

  /// What payments bring to share out when the circle is over.
  private static Ending ending(Circle circle, List<Paid> all) {
    boolean over = circle.status() == CircleStatus.COMPLETED;
    List<CircleMoney.Step> steps =
        over
            ? all.stream().flatMap(one -> steps(circle, one, HeldPayouts.none()).stream()).toList()
            : List.of();
    return new Ending(
        circle,
        into(steps, CircleMoney.of(circle, Purpose.FEES)),
        into(steps, CircleMoney.of(circle, Purpose.RESERVE)),
        List.of());
  }

  private static BigInteger into(List<CircleMoney.Step> steps, AccountKey account) {
    return steps.stream()
        .filter(step -> step.to().equals(account))
        .map(step -> step.quantity().minor())
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
