package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.UUID;
import org.commonweal.kernel.Quantity;

/// Somebody with a place in the queue. The list of recipients is the queue: whoever stands first
/// gets the next odd unit.
///
/// The cap is in smallest units, for the whole round and for a weight of 1; `Quantity.MAX` is none.
/// The weight is the household's, 1 to 1 000: it multiplies the cap and the equal share.
public record Recipient(UUID id, BigInteger cap, int weight) {

  public static final int MAX_WEIGHT = 1_000;

  public Recipient {
    Range.CAP.check(cap);
    if (weight < 1 || weight > MAX_WEIGHT) {
      throw new IllegalArgumentException(
          "weight: " + weight + " (expected: 1 to " + MAX_WEIGHT + ")");
    }
  }

  /// The most this recipient can get in the round: cap times weight.
  public BigInteger limit() {
    return weight == 1 ? cap : cap.multiply(BigInteger.valueOf(weight)).min(Quantity.MAX);
  }
}
