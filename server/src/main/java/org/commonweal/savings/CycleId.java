package org.commonweal.savings;

/// One cycle of a circle, counted from 0.
public record CycleId(CircleId circle, int cycle) {

  /// Whether a circle that has started has such a cycle.
  public boolean within(Circle found) {
    return found.status() != CircleStatus.DRAFT && cycle >= 0 && cycle < found.terms().size();
  }
}
