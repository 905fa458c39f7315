package org.commonweal.commons;

import org.commonweal.identity.Caller;
import org.commonweal.items.Items;
import org.commonweal.kernel.CommunityId;
import org.commonweal.rounds.Plan;
import org.commonweal.rounds.PlanHash;
import org.commonweal.rounds.Round;
import org.commonweal.rounds.RoundId;
import org.commonweal.rounds.RoundOrder;
import org.commonweal.rounds.Rounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Rounds of commons pools, for the managers of their councils.
@Service
public class PoolRounds {

  private final Pools pools;
  private final Items items;
  private final Rounds rounds;
  private final RoundApprovals approvals;
  private final PoolRecipe recipe;

  PoolRounds(Pools pools, Items items, Rounds rounds, RoundApprovals approvals, PoolRecipe recipe) {
    this.pools = pools;
    this.items = items;
    this.rounds = rounds;
    this.approvals = approvals;
    this.recipe = recipe;
  }

  /// What the round would give now; nothing is written.
  @Transactional(readOnly = true)
  public Plan preview(Caller caller, CommunityId community, PoolId id, RoundWish wish) {
    Pool pool = pools.manage(caller, community, id).pool();
    return rounds.preview(community, recipe, order(community, pool, wish));
  }

  /// Freezes the plan of a round.
  @Transactional
  public Round plan(Caller caller, CommunityId community, PoolId id, RoundWish wish) {
    Pool pool = pools.manage(caller, community, id).pool();
    return rounds.plan(community, recipe, order(community, pool, wish), caller.person());
  }

  private RoundOrder order(CommunityId community, Pool pool, RoundWish wish) {
    return wish.order(pool, items.get(community, wish.item(), "item"));
  }

  /// Gives out exactly what was planned, once.
  @Transactional
  public Round commit(Caller caller, CommunityId community, RoundId id, PlanHash hash) {
    Round planned = rounds.get(community, id);
    PoolManager manager = pools.work(caller, community, new PoolId(planned.order().source()));
    approvals.refuseWithoutConsent(community, manager.pool(), planned);
    return rounds.commit(community, planned.id(), hash, caller.person());
  }

  /// The round: a committed one for every member, a plan for the managers of its pool's council.
  @Transactional(readOnly = true)
  public Round visible(Caller caller, CommunityId community, RoundId id) {
    Round round = rounds.get(community, id);
    return round.committed() ? round : managed(caller, community, id);
  }

  private Round managed(Caller caller, CommunityId community, RoundId id) {
    Round round = rounds.get(community, id);
    pools.manage(caller, community, new PoolId(round.order().source()));
    return round;
  }
}
