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
  RECEIVED(Optional.of(BigInteger.ZERO)),
  /// What is set aside: out of a stock for those who ask for it, or of a member's deposits and
  /// rewards as a claim of the community's.
  HOLD(Optional.of(BigInteger.ZERO)),
  /// What a large round gives and has not yet paid out.
  ESCROW(Optional.of(BigInteger.ZERO)),
  /// A member's own money.
  WALLET(Optional.of(BigInteger.ZERO)),
  /// The way money enters and leaves: what a place holds, as a negative balance without a floor.
  OUTSIDE(Optional.empty()),
  /// What counts of places and pools found more or less than the books said.
  DIFFERENCE(Optional.empty()),
  /// The way in of what a pool had before it was kept in these books, as a negative balance.
  OPENING(Optional.empty()),
  /// What a council used of a pool itself.
  USED(Optional.of(BigInteger.ZERO)),
  /// What a pool has lost: spoiled, broken, gone.
  WRITTEN_OFF(Optional.of(BigInteger.ZERO)),
  /// What a circle or a reward pool has taken in and not yet paid out, or a member set aside in a
  /// pot.
  POT(Optional.of(BigInteger.ZERO)),
  /// Late fees that a circle holds until it shares them out.
  FEES(Optional.of(BigInteger.ZERO)),
  /// What covers for missing contributions in a circle.
  RESERVE(Optional.of(BigInteger.ZERO)),
  /// What the members of a circle deposited against missing their contributions.
  DEPOSITS(Optional.of(BigInteger.ZERO)),
  /// Payouts of a circle that wait until their recipients have caught up.
  HELD(Optional.of(BigInteger.ZERO)),
  /// What whoever received in a circle left to all its members, on its way to them.
  DISCOUNT(Optional.of(BigInteger.ZERO)),
  /// What somebody owes, as a negative balance without a floor.
  DEBT(Optional.empty()),
  /// What somebody is owed.
  CLAIM(Optional.of(BigInteger.ZERO)),

  /// What a member was given out of reward pools and may take out.
  INCOME(Optional.of(BigInteger.ZERO)),

  /// What somebody put aside for a reward pool to be fed from.
  FUNDING(Optional.of(BigInteger.ZERO)),
  /// What members spent outside out of their own pockets.
  SPENT(Optional.of(BigInteger.ZERO)),
  /// What somebody is owed by others who shared an expense; below 0 what they owe.
  OWED(Optional.empty());

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
