package org.commonweal.ledger;

import org.commonweal.kernel.Quantity;

/// What came into one of a holder's accounts from another account, and what went out to it, by one
/// kind of event.
public record Flow(Purpose own, Event event, AccountKey counter, Quantity in, Quantity out) {}
