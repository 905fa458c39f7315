package org.commonweal.treasury;

import java.util.List;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;

/// What became of one movement of a set.
public sealed interface Outcome {

  /// It is in the books.
  record Recorded(MovementId movement) implements Outcome {}

  /// Nothing was written for it.
  record Declined(List<Refusal> refusals) implements Outcome {

    public Declined {
      refusals = List.copyOf(refusals);
    }
  }

  /// The movement, or else the refusal is thrown.
  default MovementId orRefuse() {
    return switch (this) {
      case Recorded recorded -> recorded.movement();
      case Declined declined -> throw new Refused(declined.refusals());
    };
  }
}
