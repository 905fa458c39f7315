package org.commonweal.savings;

import java.math.BigInteger;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;

/// Computes what the pools of circles take, and says when one can be paid out. Amounts are whole
/// numbers of smallest units within a signed 128-bit integer.
public final class PoolCalculator {

  private PoolCalculator() {}

  /// What all members pay in one cycle: the amount times the members.
  ///
  /// Refused with [SavingsError#INVALID_AMOUNT] unless the amount is above 0, then with
  /// [SavingsError#INVALID_STATE] unless there is a member, then with [SavingsError#INTERNAL_ERROR]
  /// if the product leaves 128 bits.
  public static BigInteger calculateTotalPool(BigInteger contributionAmount, long memberCount) {
    if (contributionAmount.signum() <= 0) {
      throw new Refused(new SavingsRefusal.AmountNotPositive("contributionAmount"));
    }
    if (memberCount <= 0) {
      throw new Refused(new SavingsRefusal.NoMembers("memberCount"));
    }
    BigInteger total = contributionAmount.multiply(BigInteger.valueOf(memberCount));
    if (total.compareTo(Quantity.MAX) > 0) {
      throw new Refused(new SavingsRefusal.PoolTooLarge("contributionAmount"));
    }
    return total;
  }

  /// Returns if the pool can be paid out.
  ///
  /// Refused with [SavingsError#CYCLE_NOT_COMPLETE] if somebody has not paid, with
  /// [SavingsError#INVALID_AMOUNT] if nobody is in it, with [SavingsError#CYCLE_NOT_COMPLETE] if it
  /// is not marked as complete, and with [SavingsError#INVALID_AMOUNT] if more or less came in than
  /// the pool takes.
  public static void validatePoolReadyForPayout(PoolInfo pool) {
    if (pool.contributorsCount() < pool.memberCount()) {
      throw new Refused(
          new SavingsRefusal.ContributionsMissing(pool.remainingContributionsNeeded()));
    }
    if (pool.memberCount() == 0) {
      throw new Refused(new SavingsRefusal.NobodyInPool());
    }
    if (!pool.isCycleComplete()) {
      throw new Refused(
          new SavingsRefusal.CountsDisagree(pool.contributorsCount(), pool.memberCount()));
    }
    if (!pool.currentContributions().equals(pool.totalPoolAmount())) {
      throw new Refused(
          new SavingsRefusal.CollectedDiffers(pool.currentContributions(), pool.totalPoolAmount()));
    }
  }
}
