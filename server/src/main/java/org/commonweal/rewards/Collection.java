package org.commonweal.rewards;

import java.time.LocalDate;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// What a deposit paid into its pool on which date; and what came back to its funding account when
/// the deposit was reversed, which is 0 if it had been paid out by then.
public record Collection(
    DepositId deposit,
    MemberId member,
    String memberName,
    Quantity base,
    Quantity amount,
    LocalDate day,
    Optional<Quantity> returned) {}
