package org.commonweal.treasury;

import org.commonweal.kernel.Quantity;

/// A movement as it would be in the books, if it were recorded now: `wallet` is what the member
/// would have, `there` what the place would hold.
public record Forecast(Movement movement, Quantity wallet, Quantity there) {}
