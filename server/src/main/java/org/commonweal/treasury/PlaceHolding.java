package org.commonweal.treasury;

import java.util.UUID;
import org.commonweal.kernel.Quantity;

/// What the books say is in a place, in one currency. `account` is the account's id outside.
public record PlaceHolding(
    PlaceId place, Currency currency, Quantity amount, UUID account, boolean closed) {}
