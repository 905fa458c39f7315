package org.commonweal.sharing;

import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.Holder;

/// How much of one item somebody gave to pools, to councils, and to others directly.
public record Giver(
    Holder who, String name, Quantity toPools, Quantity toCouncils, Quantity direct) {

  public Quantity total() {
    return toPools.plus(toCouncils).plus(direct);
  }
}
