package org.commonweal.ledger;

import java.math.BigInteger;
import java.util.Optional;
import org.commonweal.kernel.Quantity;

/// An account as its row was when it was locked, with the totals it had then; `overdrawn` if it may
/// be below its floor.
record Account(
    AccountId id,
    AccountKey key,
    BigInteger debits,
    BigInteger credits,
    long legs,
    Optional<BigInteger> floor,
    boolean overdrawn,
    boolean closed) {

  Quantity balance() {
    return quantity(credits.subtract(debits));
  }

  Quantity quantity(BigInteger minor) {
    return new Quantity(minor, key.unit());
  }
}
