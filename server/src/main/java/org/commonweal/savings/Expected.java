package org.commonweal.savings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.Quantity;

/// A payout to come, if all goes on as so far: whoever is behind now is taken to stay behind, and
/// everybody else to pay. `recipient` is nobody as long as bids decide; `amount` is what comes in,
/// `missing` what does not, and `from` are those it would be missing from.
public record Expected(
    int cycle,
    Instant due,
    Optional<Turn> recipient,
    Quantity amount,
    Quantity missing,
    List<Turn> from) {

  public Expected {
    from = List.copyOf(from);
  }
}
