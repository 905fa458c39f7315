package org.commonweal.savings;

import org.commonweal.kernel.Quantity;

/// What goes with a place when somebody takes it over, beside the payments to come: what it owes
/// and is owed since cycles were paid out, a payout that is held for it, and what is left of its
/// deposit.
public record Stake(Quantity owes, Quantity owed, Quantity held, Quantity deposit) {}
