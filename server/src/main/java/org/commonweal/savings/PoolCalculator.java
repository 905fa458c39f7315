package org.commonweal.savings;

import java.math.BigInteger;
import java.util.Optional;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.springframework.stereotype.Service;

/// Computes what the pools of circles take, and says when one can be paid out. Amounts are whole
/// numbers of smallest units within a signed 128-bit integer. It authorises nothing: whoever asks
/// about a group has seen its circle already.
@Service
public class PoolCalculator {

  private final CircleStore circles;
  private final CycleStore cycles;

  PoolCalculator(CircleStore circles, CycleStore cycles) {
    this.circles = circles;
    this.cycles = cycles;
  }

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

  /// How many are in a group; refused with [SavingsError#GROUP_NOT_FOUND] if there is none.
  public long getMemberCount(CommunityId community, CircleId groupId) {
    return group(community, groupId).turns().size();
  }

  /// What each member pays; refused with [SavingsError#GROUP_NOT_FOUND] if there is no such group.
  public BigInteger getContributionAmount(CommunityId community, CircleId groupId) {
    return group(community, groupId).terms().contribution().minor();
  }

  private Circle group(CommunityId community, CircleId groupId) {
    return circles.find(community, groupId).orElseThrow(Circles::nothing);
  }

  /// What was paid in for a cycle; 0 if nothing is recorded.
  public BigInteger getCycleContributionsTotal(CommunityId community, CircleId groupId, int cycle) {
    return cycles
        .totals(community, groupId, cycle)
        .map(CycleStore.Totals::collected)
        .orElse(BigInteger.ZERO);
  }

  /// How many have paid for a cycle; 0 if nobody is recorded.
  public long getCycleContributorCount(CommunityId community, CircleId groupId, int cycle) {
    return cycles.totals(community, groupId, cycle).map(CycleStore.Totals::contributors).orElse(0);
  }

  /// The pool of a cycle, with the amount and the members that it has or had. Costs the same
  /// however many cycles there were. Before a circle starts it is what the members of now would
  /// pay, and refused with [SavingsError#INVALID_STATE] if nobody has joined. Refused with
  /// [SavingsError#GROUP_NOT_FOUND] if there is no such group or cycle.
  public PoolInfo getPoolInfo(CommunityId community, CircleId groupId, int cycle) {
    Optional<CycleStore.Totals> totals = cycles.totals(community, groupId, cycle);
    return totals
        .map(known -> pool(groupId, cycle, known))
        .orElseGet(() -> planned(group(community, groupId), cycle));
  }

  private static PoolInfo planned(Circle circle, int cycle) {
    if (circle.status() != CircleStatus.DRAFT || cycle < 0 || cycle >= circle.terms().size()) {
      throw new Refused(new SavingsRefusal.NoSuchCycle());
    }
    BigInteger contribution = circle.terms().contribution().minor();
    return pool(
        circle.id(),
        cycle,
        new CycleStore.Totals(
            circle.terms().due(cycle).toInstant(),
            Optional.empty(),
            circle.turns().size(),
            contribution,
            BigInteger.ZERO,
            0));
  }

  static PoolInfo pool(CircleId groupId, int cycle, CycleStore.Totals totals) {
    return new PoolInfo(
        groupId,
        cycle,
        totals.members(),
        totals.contribution(),
        calculateTotalPool(totals.contribution(), totals.members()),
        totals.collected(),
        totals.contributors(),
        totals.contributors() == totals.members());
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
