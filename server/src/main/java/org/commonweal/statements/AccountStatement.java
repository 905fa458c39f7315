package org.commonweal.statements;

import java.util.Optional;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Slice;

/// An account as it was at the end of some days, and a page of what moved on it.
///
/// `opening` is what it had before these days, if there is a first one. Chosen by the days they
/// count for, lines come oldest first and their balances follow these days; else they come newest
/// first, with the balances as they were entered.
public record AccountStatement(
    NamedAccount account, Days days, Optional<Quantity> opening, Slice<Line> lines) {}
