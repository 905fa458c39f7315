package org.commonweal.allocation;

import java.math.BigInteger;

/// What is there to give, in smallest units, the pack that amounts are multiples of, and how to
/// share.
public record Terms(BigInteger stock, BigInteger pack, Strategy strategy) {

  public Terms {
    Range.STOCK.check(stock);
    Range.PACK.check(pack);
  }
}
