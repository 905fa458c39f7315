package org.commonweal.savings;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Slice;
import org.commonweal.ledger.Purpose;
import org.springframework.stereotype.Service;

/// What has happened in a circle that has started, and whether it adds up; for whoever sees the
/// circle.
@Service
public class CircleBooks {

  private final CycleStore cycles;
  private final PaymentStore payments;
  private final DebtStore debts;
  private final CircleSumStore sums;
  private final CircleChangeStore changes;
  private final CircleMoney money;
  private final InstantSource clock;

  CircleBooks(
      CycleStore cycles,
      PaymentStore payments,
      DebtStore debts,
      CircleSumStore sums,
      CircleChangeStore changes,
      CircleMoney money,
      InstantSource clock) {
    this.cycles = cycles;
    this.payments = payments;
    this.debts = debts;
    this.sums = sums;
    this.changes = changes;
    this.money = money;
    this.clock = clock;
  }

  /// The cycles, none before the start.
  public List<Cycle> cycles(Circle circle) {
    return cycles.of(circle);
  }

  /// How far each seat has paid, by cycle.
  public List<Contribution> contributions(Circle circle) {
    return payments.contributions(circle);
  }

  /// Which turns were swapped and which places changed hands, or are to.
  public CircleChanges changes(Circle circle) {
    return changes.of(circle);
  }

  /// All payments, the last one first.
  public Slice<Payment> payments(Circle circle, Page page) {
    int before =
        page.after()
            .map(cursor -> (int) Math.min(cursor.number(), Integer.MAX_VALUE))
            .orElse(Integer.MAX_VALUE);
    List<Payment> rows = payments.before(circle, before, page.size() + 1);
    return Slice.of(rows, page.size(), payment -> Cursor.of(payment.number()));
  }

  /// What seats owe since cycles were paid out without them, also what they have paid of it.
  public List<Debt> debts(Circle circle) {
    return debts.of(circle);
  }

  /// How everybody has paid, who is behind, what was paid out and what is to come.
  public Prospect prospect(Circle circle) {
    return new Prospect(
        circle, cycles(circle), contributions(circle), debts(circle), clock.instant());
  }

  /// What came in, what went out, and what the ledger says is held.
  public CircleSums sums(Circle circle) {
    CircleSumStore.Flow flow = sums.of(circle);
    Map<Purpose, Quantity> held = money.held(circle);
    return new CircleSums(
        flow.in(),
        flow.out(),
        new CircleSums.Held(
            held(circle, held, Purpose.POT),
            held(circle, held, Purpose.FEES),
            held(circle, held, Purpose.RESERVE),
            held(circle, held, Purpose.DEPOSITS),
            held(circle, held, Purpose.HELD)));
  }

  private static Quantity held(Circle circle, Map<Purpose, Quantity> held, Purpose purpose) {
    return held.getOrDefault(purpose, Quantity.zero(circle.terms().currency().unit()));
  }
}
