package org.commonweal.rewards;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.commonweal.kernel.Quantity;

/// Where a pool is: what it holds, what was put aside for it, its last dates, what it took in, gave
/// back and shared out of all time; why its next date failed, if it did; and whether the reader is
/// in the next distribution.
public record RewardState(
    RewardPool pool,
    Quantity balance,
    Quantity fund,
    Quantity collected,
    Quantity returned,
    Quantity distributed,
    Optional<LocalDate> lastCollection,
    Optional<LocalDate> lastDistribution,
    Optional<String> failed,
    Prospect me,
    Instant now) {

  /// Longer than a server takes to do a date by itself.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /// Whether the next date should have been done by now.
  public boolean missed() {
    return pool.open() && pool.nextAt().plus(PATIENCE).isBefore(now);
  }
}
