package org.commonweal.savings;

import java.time.LocalDate;

/// How a group goes on once everybody has received: under which name, from when on, and in which
/// order.
public record NewRotation(String name, LocalDate firstDue, Again order) {

  /// The order of the next rotation, seen from the one before.
  public enum Again {
    SAME,
    REVERSED,
    /// As the terms decide it; by lot, where it was the order of joining.
    ANEW;

    TurnOrder of(TurnOrder before) {
      return switch (this) {
        case SAME, REVERSED -> TurnOrder.HAND;
        case ANEW -> before == TurnOrder.JOINED ? TurnOrder.LOT : before;
      };
    }
  }
}
