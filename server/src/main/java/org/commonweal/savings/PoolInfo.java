package org.commonweal.savings;

import java.math.BigInteger;
import org.commonweal.allocation.FillRate;

/// The pool of one cycle of a circle: what it takes and what is there. Amounts count smallest
/// units; cycles begin with 0.
public record PoolInfo(
    CircleId groupId,
    int cycle,
    long memberCount,
    BigInteger contributionAmount,
    BigInteger totalPoolAmount,
    BigInteger currentContributions,
    long contributorsCount,
    boolean isCycleComplete) {

  public PoolInfo {
    if (cycle < 0 || memberCount < 0 || contributorsCount < 0) {
      throw new IllegalArgumentException(
          "cycle, members, contributors: %d, %d, %d (expected: 0 or more)"
              .formatted(cycle, memberCount, contributorsCount));
    }
  }

  /// What the recipient of the cycle is paid.
  public BigInteger returnAmount() {
    return totalPoolAmount;
  }

  /// Whether everybody has paid.
  public boolean isComplete() {
    return contributorsCount >= memberCount;
  }

  /// How many have not paid, never below 0.
  public long remainingContributionsNeeded() {
    return Math.max(0, memberCount - contributorsCount);
  }

  /// How many of the members have paid, in whole percent rounded down, 0 to 100; 0 without members.
  public int completionPercentage() {
    if (memberCount == 0) {
      return 0;
    }
    long paid = Math.min(contributorsCount, memberCount);
    return FillRate.of(BigInteger.valueOf(paid), BigInteger.valueOf(memberCount)).percent();
  }
}
