package org.commonweal.savings;

import java.time.Instant;
import java.util.Optional;

/// A time in which a circle rested. `cycle` is the first one that was not due when it began; from
/// it on due dates have moved by `days`, which are 0 as long as it lasts.
public record Pause(
    int number, int cycle, Instant pausedAt, Optional<Instant> resumedAt, int days) {}
