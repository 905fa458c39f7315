package org.commonweal.savings;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import org.commonweal.allocation.Shares;
import org.commonweal.kernel.Quantity;

/// How contributions are paid, what happens without them, and how far bids may go. `reserve` is
/// what everybody pays into the reserve beside each contribution; 0 unless there is one.
public record Rules(Parts parts, Missing missing, Quantity reserve, Bidding bidding) {

  /// The same for turns that are not auctioned.
  Rules without() {
    return new Rules(parts, missing, reserve, Bidding.NONE);
  }

  /// What the member of a position deposits: 1.5 times the contributions from the own turn to the
  /// last one, rounded up. Whoever receives earlier owes more afterwards, and deposits more.
  public static Quantity deposit(CircleTerms terms, int position) {
    BigInteger thrice =
        terms.contribution().minor().multiply(BigInteger.valueOf(3L * (terms.size() - position)));
    BigInteger half =
        Shares.split(thrice, Collections.nCopies(2, BigInteger.ONE), List.of(0, 1))
            .getFirst()
            .amount();
    return terms.currency().quantity(half);
  }
}
