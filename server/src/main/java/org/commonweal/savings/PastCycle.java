package org.commonweal.savings;

import java.util.Optional;
import org.commonweal.kernel.Quantity;

/// A cycle that was paid out: to whom, how much at once and how much later, what of the pot went to
/// everybody instead, and how many of the contributions came on time, in whole percent; unknown
/// before the circle moved in.
public record PastCycle(
    int cycle,
    Turn recipient,
    Quantity amount,
    Quantity later,
    Quantity discount,
    Optional<Integer> onTimePercent) {}
