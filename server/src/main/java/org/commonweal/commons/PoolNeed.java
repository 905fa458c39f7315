package org.commonweal.commons;

import org.commonweal.items.Asked;
import org.commonweal.kernel.Quantity;

/// What is asked of an item, and how much of it a pool has.
public record PoolNeed(Asked asked, Quantity stock) {

  /// What the stock does not cover of what people ask, or 0; rounds serve no councils.
  public Quantity shortfall() {
    Quantity missing = asked.total().minus(stock);
    return missing.signum() > 0 ? missing : Quantity.zero(stock.unit());
  }
}
