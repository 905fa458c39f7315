package org.commonweal.treasury;

import java.time.LocalDate;
import java.util.Optional;

/// What somebody counted in a place, unchecked: `counted` as decimal text, 0 allowed. `books` is
/// what they were shown that the books say; if that is no longer so, nothing is recorded.
public record NewCounting(
    String counted,
    String currency,
    Optional<LocalDate> effective,
    String reason,
    Optional<String> books) {}
