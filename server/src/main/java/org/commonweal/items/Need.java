package org.commonweal.items;

import java.time.Instant;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// What a member needs or wants of an item.
///
/// `received` is what it got in the current period; a recurring need opens again with its full
/// units when the next period begins.
public record Need(
    NeedId id,
    MemberId member,
    String memberName,
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
}
