package org.commonweal.allocation;

import java.math.BigInteger;

/// Cuts amounts to whole packs.
final class Packs {

  private Packs() {}

  static BigInteger cut(BigInteger amount, BigInteger pack) {
    return pack.equals(BigInteger.ONE) ? amount : amount.subtract(amount.mod(pack));
  }
}
