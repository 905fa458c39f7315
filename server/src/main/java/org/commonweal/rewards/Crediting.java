package org.commonweal.rewards;

import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;

/// What became of one deposit of a set that was to be credited.
public sealed interface Crediting {

  /// It is in the books: what the member got at once, what is held, and what it paid into the pool;
  /// that is empty if it does not qualify, or is still to be collected.
  record Credited(
      DepositId deposit, Quantity available, Quantity hold, Optional<Quantity> collected)
      implements Crediting {}

  /// Nothing was written for it.
  record Declined(List<Refusal> refusals) implements Crediting {

    public Declined {
      refusals = List.copyOf(refusals);
    }
  }

  default Credited orRefuse() {
    return switch (this) {
      case Credited credited -> credited;
      case Declined declined -> throw new Refused(declined.refusals());
    };
  }
}
