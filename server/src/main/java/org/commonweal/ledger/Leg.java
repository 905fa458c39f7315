package org.commonweal.ledger;

import org.commonweal.kernel.Quantity;

/// A quantity that moves from the debited account to the credited one.
public record Leg(AccountId debit, AccountId credit, Quantity quantity) {

  public Leg {
    if (quantity.signum() <= 0) {
      throw new IllegalArgumentException("quantity: " + quantity.text() + " (expected: above 0)");
    }
    if (debit.equals(credit)) {
      throw new IllegalArgumentException("credit: " + credit + " (expected: not the debit)");
    }
  }

  /// The leg that undoes this one.
  Leg exchanged() {
    return new Leg(/* debit= */ credit, /* credit= */ debit, quantity);
  }
}
