package org.commonweal.rewards;

import java.time.Instant;
import java.time.LocalDate;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// What a member got out of a pool on a date: what of it is income and what is held, out of which
/// total, shared by how many.
public record Reward(
    RewardPoolId pool,
    String poolName,
    MemberId member,
    String memberName,
    LocalDate date,
    Quantity total,
    int members,
    Quantity income,
    Quantity hold,
    Instant at) {

  public Quantity amount() {
    return income.plus(hold);
  }
}
