package org.commonweal.treasury;

import java.time.LocalDate;
import java.util.Optional;
import org.commonweal.kernel.Quantity;

/// What a movement would do, if it were recorded now: `wallet` is what the member would have,
/// `there` what the place would hold.
public record Forecast(
    MovementKind kind,
    String memberName,
    Optional<String> receiverName,
    Optional<String> placeName,
    Quantity amount,
    Currency currency,
    LocalDate day,
    Quantity wallet,
    Quantity there) {}
