package org.commonweal.web.savings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.Quantity;
import org.commonweal.savings.Circle;
import org.commonweal.savings.Contribution;
import org.commonweal.savings.Cycle;
import org.commonweal.savings.Missing;
import org.commonweal.savings.Timing;
import org.commonweal.savings.Turn;

/// What has happened in a circle so far; empty while it has not started.
public record CircleLedger(List<Cycle> cycles, List<Contribution> contributions, Instant now) {

  public CircleLedger {
    cycles = List.copyOf(cycles);
    contributions = List.copyOf(contributions);
  }

  /// When a cycle of a circle that has started is due by now.
  Instant due(int cycle) {
    return cycles.get(cycle).due();
  }

  Optional<Contribution> contribution(int cycle, Turn turn) {
    return contributions.stream()
        .filter(one -> one.cycle() == cycle && one.seat() == turn.seat())
        .findFirst();
  }

  /// Whether a seat has nothing to pay for a cycle any more.
  boolean paid(Circle circle, int cycle, Turn turn) {
    return rest(circle, cycle, turn).signum() == 0;
  }

  /// What a seat has to pay for a cycle: what is missing of the contribution, or what is owed since
  /// the cycle was paid out.
  Quantity rest(Circle circle, int cycle, Turn turn) {
    if (cycle < circle.cycle()) {
      return contribution(cycle, turn)
          .map(Contribution::owed)
          .orElse(Quantity.zero(circle.terms().currency().unit()));
    }
    return contribution(cycle, turn)
        .map(one -> circle.terms().contribution().minus(one.amount()))
        .orElse(circle.terms().contribution());
  }

  /// Whether a cycle that is not paid for counts as overdue by now.
  boolean overdue(Circle circle, int cycle) {
    return Timing.of(circle.time(now), due(cycle), circle.terms().graceHours()) == Timing.OVERDUE;
  }

  /// Whether the open cycle can be paid out.
  boolean ready(Circle circle) {
    Cycle open = cycles.get(circle.cycle());
    return open.contributors() == open.members()
        || (circle.terms().rules().missing() != Missing.WAIT && overdue(circle, circle.cycle()));
  }
}
