package org.commonweal.items;

import java.time.Instant;
import org.commonweal.kernel.Quantity;

/// What a member or a council needs or wants of an item.
///
/// `received` is what it got in the current period; a recurring need opens again with its full
/// units when the next period begins.
public record Need(
    NeedId id,
    Asker asker,
    String askerName,
    Item item,
    Priority priority,
    Recurrence recurrence,
    Quantity units,
    Quantity received,
    NeedStatus status,
    Instant publishedAt) {

  public Quantity open() {
    return units.minus(received);
  }

  /// Whether it is still asked for, now or in its next period.
  public boolean running() {
    return switch (status) {
      case OPEN, PARTLY, RESTING -> true;
      case FULFILLED, WITHDRAWN -> false;
    };
  }
}
