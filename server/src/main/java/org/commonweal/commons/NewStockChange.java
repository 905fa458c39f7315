package org.commonweal.commons;

import java.util.Optional;
import org.commonweal.items.ItemId;

/// What a manager found, used, lost or brought along, unchecked: `units` as a decimal number; for a
/// count it is what is there, 0 allowed. `books` is what they were shown that the books say; if
/// that is no longer so, nothing is recorded.
public record NewStockChange(
    StockChangeKind kind, ItemId item, String units, String reason, Optional<String> books) {}
