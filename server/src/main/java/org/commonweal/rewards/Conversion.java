package org.commonweal.rewards;

import java.math.BigDecimal;

/// What was paid elsewhere for a deposit: so much of another currency, of which one of the
/// deposit's cost so much.
public record Conversion(BigDecimal paid, String currency, BigDecimal rate) {}
