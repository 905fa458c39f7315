package org.commonweal.savings;

import java.util.stream.Stream;
import org.commonweal.kernel.Quantity;

/// Everything that came into a circle and went out of it, by its own rows, and what it holds by the
/// ledger.
public record CircleSums(In in, Out out, Held held) {

  /// What came out of wallets and as cash: contributions, what went into the reserve beside them,
  /// late fees, deposits, what was paid of what was owed since it was dissolved, and fees and
  /// reserve that were there when the circle moved in.
  public record In(
      Quantity contributions,
      Quantity reserve,
      Quantity fees,
      Quantity deposits,
      Quantity repaid,
      Quantity moved) {

    public Quantity all() {
      return contributions.plus(reserve).plus(fees).plus(deposits).plus(repaid).plus(moved);
    }
  }

  /// What went into wallets: payouts, discounts shared among all members, refunds of what was
  /// recorded by mistake, fees and reserve shared at the end, what was returned of deposits, and
  /// what those who were owed something got when it was dissolved and since.
  public record Out(
      Quantity payouts,
      Quantity discounts,
      Quantity refunds,
      Quantity shared,
      Quantity returned,
      Quantity settled) {

    public Quantity all() {
      return payouts.plus(discounts).plus(refunds).plus(shared).plus(returned).plus(settled);
    }
  }

  /// What is there: the pot, late fees, the reserve, deposits, and payouts that are held.
  public record Held(
      Quantity pot, Quantity fees, Quantity reserve, Quantity deposits, Quantity payouts) {

    public Quantity all() {
      return Stream.of(fees, reserve, deposits, payouts).reduce(pot, Quantity::plus);
    }
  }

  /// Whether what came in is what went out and what is held, to the last unit.
  public boolean addUp() {
    return in.all().equals(out.all().plus(held.all()));
  }
}
