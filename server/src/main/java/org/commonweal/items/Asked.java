package org.commonweal.items;

import java.math.BigInteger;
import java.util.List;
import org.commonweal.kernel.Quantity;

/// What is still asked of one item in the current periods: by how many people, how much by priority
/// and recurrence, and beside that by how many councils, which no round serves, how much.
public record Asked(
    Item item, int people, List<Part> parts, int councils, Quantity askedByCouncils) {

  public Asked {
    parts = List.copyOf(parts);
  }

  /// So much is asked with this priority and recurrence.
  public record Part(Priority priority, Recurrence recurrence, Quantity units) {}

  /// All that people ask.
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
