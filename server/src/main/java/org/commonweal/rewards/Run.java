package org.commonweal.rewards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.commonweal.allocation.Rate;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.Quantity;
import org.commonweal.rounds.RoundId;

/// What was done with a pool for a date: how much was collected by it from how many, or shared out
/// among how many, and what part of a share is income. A failed one says why.
public record Run(
    RewardPoolId pool,
    RunKind kind,
    LocalDate date,
    RunOutcome outcome,
    Quantity total,
    int members,
    Rate income,
    Optional<RoundId> round,
    Instant at,
    PersonId by,
    String reason) {}
