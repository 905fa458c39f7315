package org.commonweal.commons;

import org.commonweal.items.Item;
import org.commonweal.kernel.Quantity;

/// How much of one item a pool has in stock, and beside that set aside for those who ask for it.
public record StockLine(Item item, Quantity quantity, Quantity aside) {

  /// All of it that is there.
  public Quantity total() {
    return quantity.plus(aside);
  }
}
