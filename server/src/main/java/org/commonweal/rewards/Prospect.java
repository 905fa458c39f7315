package org.commonweal.rewards;

import java.util.Locale;

/// Whether a member is in the next distribution, as things are, and why.
public enum Prospect {
  /// Active, and has a wallet.
  IN,
  /// The membership rests.
  NOT_ACTIVE,
  /// There is no wallet in the pool's currency, or none that was there at the cut-off.
  NO_WALLET,
  /// The pool is shared out by deposits, and there is none since the last date.
  NO_DEPOSITS,
  /// The pool takes no part in anything any more.
  CLOSED;

  /// The word of the API.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
