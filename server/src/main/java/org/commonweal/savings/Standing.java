package org.commonweal.savings;

import java.math.BigInteger;
import java.util.Optional;
import org.commonweal.allocation.FillRate;

/// How the holder of a seat has paid so far: for how many cycles on time, late, and not before the
/// cycle was paid out or its grace period was over. It is shown inside the circle only.
public record Standing(Turn turn, int onTime, int late, int missed) {

  /// How many of the contributions that were due came on time, in whole percent; none for a
  /// newcomer, who is unrated.
  public Optional<Integer> onTimePercent() {
    int all = onTime + late + missed;
    return all == 0
        ? Optional.empty()
        : Optional.of(FillRate.of(BigInteger.valueOf(onTime), BigInteger.valueOf(all)).percent());
  }
}
