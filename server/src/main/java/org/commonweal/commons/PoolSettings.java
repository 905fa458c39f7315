package org.commonweal.commons;

import java.util.Set;
import org.commonweal.allocation.Strategy;
import org.commonweal.items.ItemId;

/// The settings of a pool as somebody wrote them.
///
/// `cap` (most whole units per person and round) and `minimum` (fewest whole units of a
/// contribution) are whole numbers in text, or empty for none. No `allowed` items means any item.
public record PoolSettings(
    String name,
    String description,
    String location,
    String cap,
    String minimum,
    PriorityMode priority,
    Strategy strategy,
    Set<ItemId> allowed) {

  public PoolSettings {
    allowed = Set.copyOf(allowed);
  }

  /// Settings with nothing but a name.
  public static PoolSettings named(String name) {
    return new PoolSettings(
        name, "", "", "", "", PriorityMode.NEEDS_FIRST, Strategy.PROPORTIONAL, Set.of());
  }
}
