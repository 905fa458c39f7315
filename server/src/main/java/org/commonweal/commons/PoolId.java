package org.commonweal.commons;

import java.util.UUID;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;

/// The identity of a commons pool.
public record PoolId(UUID value) {

  /// The pool as a holder of accounts and a target of offers.
  public Holder holder() {
    return new Holder(HolderKind.POOL, value);
  }
}
