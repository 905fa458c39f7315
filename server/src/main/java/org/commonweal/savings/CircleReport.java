package org.commonweal.savings;

import java.util.List;
import java.util.function.Function;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Purpose;

/// What every member has paid into a circle and had out of it, and what it holds, as the ledger has
/// it: contributions + fees + other payments = payouts + discounts + what was given back + what is
/// held.
public record CircleReport(List<Line> lines, List<Held> held, Line total) {

  public CircleReport {
    lines = List.copyOf(lines);
    held = List.copyOf(held);
  }

  /// One member. `otherIn` is what was paid in beside contributions and fees, such as deposits;
  /// `discounts` are the parts of what recipients left to everybody, `returned` is all else that
  /// came back and was no payout.
  public record Line(
      MemberId member,
      String name,
      Quantity contributions,
      Quantity fees,
      Quantity otherIn,
      Quantity payouts,
      Quantity discounts,
      Quantity returned) {

    /// Whether it is a member's, and not what was there when the circle moved in.
    public boolean ofMember() {
      return !name.isEmpty();
    }

    public Quantity in() {
      return contributions.plus(fees).plus(otherIn);
    }

    public Quantity out() {
      return payouts.plus(discounts).plus(returned);
    }

    /// What they have had less what they have paid.
    public Quantity net() {
      return out().minus(in());
    }

    static Line sum(MemberId member, String name, List<Line> lines, Quantity none) {
      Function<Function<Line, Quantity>, Quantity> sum =
          column -> lines.stream().map(column).reduce(none, Quantity::plus);
      return new Line(
          member,
          name,
          sum.apply(Line::contributions),
          sum.apply(Line::fees),
          sum.apply(Line::otherIn),
          sum.apply(Line::payouts),
          sum.apply(Line::discounts),
          sum.apply(Line::returned));
    }
  }

  /// What lies in one of the circle's accounts.
  public record Held(Purpose purpose, Quantity quantity) {}

  public Quantity heldInAll() {
    return held.stream().map(Held::quantity).reduce(total.in().minus(total.in()), Quantity::plus);
  }

  /// Whether all that came in is what went out and what is held, to the last unit.
  public boolean addsUp() {
    return total.in().equals(total.out().plus(heldInAll()));
  }
}
