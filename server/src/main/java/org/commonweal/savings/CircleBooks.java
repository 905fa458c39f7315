package org.commonweal.savings;

import java.util.List;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Purpose;
import org.springframework.stereotype.Service;

/// What has happened in a circle that has started, and whether it adds up; for whoever sees the
/// circle.
@Service
public class CircleBooks {

  private final CycleStore store;
  private final CircleMoney money;

  CircleBooks(CycleStore store, CircleMoney money) {
    this.store = store;
    this.money = money;
  }

  /// The cycles, none before the start.
  public List<Cycle> cycles(Circle circle) {
    return store.of(circle);
  }

  /// All that was paid in, by cycle.
  public List<Contribution> contributions(Circle circle) {
    return store.contributions(circle);
  }

  /// What came in, what was paid out, and what the ledger says is held.
  public record Sums(
      Quantity contributions, Quantity fees, Quantity payouts, Quantity pot, Quantity feesHeld) {

    /// Whether the contributions are what was paid out and what lies in the pot.
    public boolean addUp() {
      return contributions.equals(payouts.plus(pot));
    }
  }

  public Sums sums(Circle circle, List<Cycle> cycles, List<Contribution> contributions) {
    Quantity none = Quantity.zero(circle.terms().currency().unit());
    return new Sums(
        contributions.stream().map(Contribution::amount).reduce(none, Quantity::plus),
        contributions.stream().map(Contribution::fee).reduce(none, Quantity::plus),
        cycles.stream()
            .filter(cycle -> cycle.paidOutAt().isPresent())
            .map(cycle -> circle.terms().pool(cycle.members()))
            .reduce(none, Quantity::plus),
        money.held(circle, Purpose.POT),
        money.held(circle, Purpose.FEES));
  }
}
