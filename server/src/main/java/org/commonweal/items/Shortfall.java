package org.commonweal.items;

import java.time.LocalDate;
import org.commonweal.kernel.Quantity;

/// What a recurring need asked for and did not get in a period that is over: it was served in part,
/// and the rest lapsed. `period` is the first day of it.
public record Shortfall(
    NeedId need,
    String askerName,
    Item item,
    Recurrence recurrence,
    LocalDate period,
    Quantity units,
    Quantity received) {

  public Quantity missed() {
    return units.minus(received);
  }
}
