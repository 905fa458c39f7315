package org.commonweal.commons;

import java.util.List;
import org.commonweal.items.Item;

/// What a pool has or has had, and the items it takes, each by name; one that takes any names none.
public record Inventory(List<StockLine> lines, List<Item> allowed) {

  public Inventory {
    lines = List.copyOf(lines);
    allowed = List.copyOf(allowed);
  }
}
