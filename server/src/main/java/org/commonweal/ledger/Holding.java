package org.commonweal.ledger;

import java.math.BigInteger;
import java.util.UUID;
import org.commonweal.kernel.Quantity;

/// An account with what it holds, as it is known outside: by its `uid`. Nothing moves on a closed
/// one.
public record Holding(AccountId id, UUID uid, AccountKey key, Quantity balance, boolean closed) {

  /// The same account with another balance.
  Holding with(BigInteger minor) {
    return new Holding(id, uid, key, new Quantity(minor, key.unit()), closed);
  }
}
