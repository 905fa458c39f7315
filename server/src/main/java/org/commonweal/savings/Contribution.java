package org.commonweal.savings;

import java.time.Instant;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// How far a seat has paid for a cycle, and with what beside it. `member` paid last, `timing` and
/// `at` are of that payment. `missed` says that the cycle was paid out without all of it, and
/// `owed` is what of that has not come yet.
public record Contribution(
    int cycle,
    int seat,
    MemberId member,
    Quantity amount,
    Quantity fee,
    Quantity reserve,
    Timing timing,
    boolean missed,
    Quantity owed,
    Instant at) {

  public boolean complete(CircleTerms terms) {
    return amount.equals(terms.contribution());
  }
}
