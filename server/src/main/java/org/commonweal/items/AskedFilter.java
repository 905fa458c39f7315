package org.commonweal.items;

import java.util.Optional;
import java.util.Set;

/// What of all that is asked to sum up: of these items (none means any), whose names hold the text,
/// of one priority or recurrence.
public record AskedFilter(
    Set<ItemId> items, String text, Optional<Priority> priority, Optional<Recurrence> recurrence) {

  public AskedFilter {
    items = Set.copyOf(items);
  }
}
