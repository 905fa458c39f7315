package org.commonweal.savings;

import java.math.BigInteger;
import org.commonweal.allocation.Percent;

/// How far bids may go, in percent of the pot: the largest discount, and by how much a bid has to
/// be above the one before. Both are 0 where there are none.
public record Bidding(int ceilingPercent, int stepPercent) {

  public static final Bidding NONE = new Bidding(0, 0);
  public static final int MOST_CEILING = 90;

  /// What most groups take.
  public static final Bidding USUAL = new Bidding(35, 2);

  /// The largest discount, rounded down to a whole unit.
  BigInteger ceiling(BigInteger pool) {
    return new Percent(ceilingPercent).down(pool);
  }

  /// The smallest step, rounded up to a whole unit.
  BigInteger step(BigInteger pool) {
    return new Percent(stepPercent).up(pool);
  }
}
