package org.commonweal.pots;

import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// Somebody who paid, and what they got back.
public record Payer(MemberId member, String name, Quantity given, Quantity change) {

  public Quantity paid() {
    return given.minus(change);
  }
}
