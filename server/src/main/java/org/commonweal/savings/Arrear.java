package org.commonweal.savings;

import java.time.Instant;
import java.util.Optional;
import org.commonweal.kernel.Quantity;

/// What a seat is behind with: what is missing for a cycle since its due moment, and to whom it is
/// owed if the cycle was paid out without it; to nobody yet as long as the payout waits, and to the
/// reserve if that covered it.
public record Arrear(
    Turn turn,
    int cycle,
    Instant since,
    Quantity amount,
    Optional<Debt.Creditor> creditor,
    Optional<Turn> recipient) {}
