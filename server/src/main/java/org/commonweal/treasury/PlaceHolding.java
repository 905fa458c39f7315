package org.commonweal.treasury;

import java.util.UUID;
import org.commonweal.kernel.Quantity;
import org.commonweal.ledger.AccountId;

/// What the books say is in a place, in one currency. `account` is the account's id outside.
public record PlaceHolding(
    PlaceId place,
    Currency currency,
    Quantity amount,
    AccountId id,
    UUID account,
    boolean closed) {}
