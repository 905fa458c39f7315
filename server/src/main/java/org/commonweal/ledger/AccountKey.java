package org.commonweal.ledger;

import org.commonweal.kernel.Unit;

/// What an account is found by: who holds it, what for, and what it counts.
public record AccountKey(Holder holder, Purpose purpose, Unit unit) {}
