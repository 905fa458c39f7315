package org.commonweal.ledger;

import java.math.BigInteger;

/// A leg about to be written, with the balances after it and its number in both accounts.
record NewLeg(int position, Leg leg, Side debit, Side credit) {

  /// The account as this leg leaves it.
  record Side(BigInteger after, long number) {

    static Side of(Running account) {
      return new Side(account.balance(), account.legs());
    }
  }
}
