package org.commonweal.treasury;

import java.util.List;
import org.commonweal.kernel.Refusal;

/// What becomes of a line of a list of top-ups.
public sealed interface Listed {

  /// The movement as it is in the books, or would be.
  record Recorded(Movement movement) implements Listed {}

  record Declined(List<Refusal> refusals) implements Listed {

    public Declined {
      refusals = List.copyOf(refusals);
    }
  }
}
