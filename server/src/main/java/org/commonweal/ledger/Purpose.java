package org.commonweal.ledger;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/// What an account is for, which decides its floor.
public enum Purpose {
  /// The way goods enter: what somebody has put in, as a negative balance without a floor.
  GIVEN(Optional.empty()),
  /// What is there to be shared out.
  STOCK(Optional.of(BigInteger.ZERO)),
  /// What somebody has been given.
  RECEIVED(Optional.of(BigInteger.ZERO));

  private final Optional<BigInteger> floor;

  Purpose(Optional<BigInteger> floor) {
    this.floor = floor;
  }

  static Purpose of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The lowest balance such an account may have, in smallest parts; none if there is no limit.
  Optional<BigInteger> floor() {
    return floor;
  }
}
