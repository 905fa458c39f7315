package org.commonweal.rewards;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.allocation.Allocation;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.rounds.Plan;
import org.commonweal.rounds.Rounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows what the next distribution of a pool would do, by the code that does it.
@Service
public class RewardPreviews {

  private final RewardPools pools;
  private final RewardRecipe recipe;
  private final Rounds rounds;
  private final Members members;
  private final Membership membership;

  RewardPreviews(
      RewardPools pools,
      RewardRecipe recipe,
      Rounds rounds,
      Members members,
      Membership membership) {
    this.pools = pools;
    this.recipe = recipe;
    this.rounds = rounds;
    this.members = members;
    this.membership = membership;
  }

  /// Nobody is paid what is not there: a pool that has not a unit for each keeps what it has.
  static RunOutcome outcome(RewardPool pool, BigInteger stock, int members) {
    if (stock.signum() == 0) {
      return RunOutcome.EMPTY;
    }
    BigInteger least =
        switch (pool.terms().sharing()) {
          case EQUALLY -> BigInteger.valueOf(members);
          case BY_DEPOSITS -> BigInteger.ONE;
        };
    return members == 0 || stock.compareTo(least) < 0 ? RunOutcome.CARRIED : RunOutcome.POSTED;
  }

  @Transactional(readOnly = true)
  public RewardPreview next(Caller caller, CommunityId community, RewardPoolId id) {
    membership.require(caller, community, Permission.READ_MONEY);
    RewardPool pool = pools.get(community, id);
    Plan plan = rounds.preview(community, recipe, RewardClaims.order(pool));
    List<Allocation> all = plan.ration().allocations();
    BigInteger stock = plan.ration().given().add(plan.ration().left());
    RunOutcome outcome = outcome(pool, stock, all.size());
    boolean pays = outcome == RunOutcome.POSTED;
    return new RewardPreview(
        pool,
        pool.next(),
        pool.nextAt(),
        outcome,
        pool.quantity(stock),
        all.size(),
        pays ? lines(pool, all.stream().limit(RewardPreview.MOST).toList()) : List.of(),
        pays ? Optional.of(plan.hash()) : Optional.empty());
  }

  private List<RewardPreview.Line> lines(RewardPool pool, List<Allocation> some) {
    Map<MemberId, String> names =
        members.names(
            pool.community(), some.stream().map(one -> new MemberId(one.recipient())).toList());
    return some.stream().map(one -> line(pool, one, names)).toList();
  }

  private static RewardPreview.Line line(
      RewardPool pool, Allocation one, Map<MemberId, String> names) {
    var member = new MemberId(one.recipient());
    Quantity income = pool.quantity(pool.terms().income().of(one.amount()));
    return new RewardPreview.Line(
        member, names.getOrDefault(member, ""), pool.quantity(one.amount()), income);
  }
}
