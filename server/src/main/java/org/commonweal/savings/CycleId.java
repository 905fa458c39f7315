package org.commonweal.savings;

/// One cycle of a circle, counted from 0.
public record CycleId(CircleId circle, int cycle) {

  /// Whether a circle that has started has such a cycle.
  public boolean within(Circle found) {
    return switch (found.status()) {
      case DRAFT, CANCELLED -> false;
      case ACTIVE, PAUSED, COMPLETED, DISSOLVED -> cycle >= 0 && cycle < found.terms().size();
    };
  }
}
