package org.commonweal.ledger;

import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Slice;

/// What an account had before a span of days, what counts for these days, and what it had after
/// them. The lines are in the order of their effective dates, and so are their balances.
public record SpanStatement(Quantity opening, Quantity closing, Slice<StatementLine> lines) {}
