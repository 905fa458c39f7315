package org.commonweal.pots;

import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// What a member has in a pot: put in, got back, still there, and spent, which is the rest.
/// `arrears` is what was asked for by a day that is over and did not come.
public record Purse(
    MemberId member,
    String memberName,
    boolean left,
    Quantity contributed,
    Quantity returned,
    Quantity remaining,
    Quantity arrears) {

  public Quantity spent() {
    return contributed.minus(returned).minus(remaining);
  }
}
