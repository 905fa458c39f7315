package org.commonweal.treasury;

import java.time.LocalDate;
import java.util.Optional;

/// Money to move, unchecked: `amount` as decimal text in the currency of this code; without a day
/// it counts for today, as transfers always do; the rate is what it was bought at.
public record NewMovement(
    Way way,
    String amount,
    String currency,
    Optional<LocalDate> effective,
    Optional<NewRate> rate,
    String reference,
    String note) {

  public NewMovement {
    if (way instanceof Way.Transfer && (effective.isPresent() || rate.isPresent())) {
      throw new IllegalArgumentException("day and rate: some (expected: none of a transfer)");
    }
  }

  /// As of today, with nothing said about it.
  public static NewMovement of(Way way, String amount, String currency) {
    return new NewMovement(way, amount, currency, Optional.empty(), Optional.empty(), "", "");
  }
}
