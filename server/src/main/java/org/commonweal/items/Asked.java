package org.commonweal.items;

import java.math.BigInteger;
import java.util.List;
import org.commonweal.kernel.Quantity;

/// What members still ask of one item in the current periods: how many people, and how much by
/// priority and recurrence.
public record Asked(Item item, int people, List<Part> parts) {

  public Asked {
    parts = List.copyOf(parts);
  }

  /// So much is asked with this priority and recurrence.
  public record Part(Priority priority, Recurrence recurrence, Quantity units) {}

  public Quantity total() {
    return sum(parts);
  }

  public Quantity of(Priority priority) {
    return sum(parts.stream().filter(part -> part.priority() == priority).toList());
  }

  public Quantity of(Recurrence recurrence) {
    return sum(parts.stream().filter(part -> part.recurrence() == recurrence).toList());
  }

  private Quantity sum(List<Part> some) {
    return some.stream().map(Part::units).reduce(item.quantity(BigInteger.ZERO), Quantity::plus);
  }
}
