package org.commonweal.items;

import org.commonweal.kernel.Quantity;

/// What a community asks of one item at the moment: how many people, and how much of it is needed
/// and wanted.
public record Demand(Item item, int people, Quantity needed, Quantity wanted) {

  public Quantity total() {
    return needed.plus(wanted);
  }
}
