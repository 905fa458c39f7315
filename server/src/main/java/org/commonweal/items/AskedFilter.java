package org.commonweal.items;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonweal.kernel.Quantity;

/// What of all that is asked to sum up: of these items (none means any), whose names hold the text,
/// of one priority or recurrence, and if there is `beyond`, only where people ask for more than
/// that of the item; what it does not name counts 0.
public record AskedFilter(
    Set<ItemId> items,
    String text,
    Optional<Priority> priority,
    Optional<Recurrence> recurrence,
    Optional<Map<ItemId, Quantity>> beyond) {

  public AskedFilter {
    items = Set.copyOf(items);
    beyond = beyond.map(Map::copyOf);
  }
}
