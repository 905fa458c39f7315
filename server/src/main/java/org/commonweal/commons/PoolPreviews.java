package org.commonweal.commons;

import java.util.List;
import org.commonweal.community.Communities;
import org.commonweal.identity.Caller;
import org.commonweal.items.ItemId;
import org.commonweal.items.ItemsRefusal;
import org.commonweal.items.Needs;
import org.commonweal.items.OpenNeed;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.commonweal.rounds.Plan;
import org.commonweal.rounds.RoundOrder;
import org.commonweal.rounds.Rounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows a manager what a round would give by each strategy, side by side; nothing is written.
@Service
public class PoolPreviews {

  private final Pools pools;
  private final Stock stock;
  private final Needs needs;
  private final Rounds rounds;
  private final Households households;
  private final Communities communities;
  private final PoolRecipe recipe;

  PoolPreviews(
      Pools pools,
      Stock stock,
      Needs needs,
      Rounds rounds,
      Households households,
      Communities communities,
      PoolRecipe recipe) {
    this.pools = pools;
    this.stock = stock;
    this.needs = needs;
    this.rounds = rounds;
    this.households = households;
    this.communities = communities;
    this.recipe = recipe;
  }

  /// Everything a round of this pool could give out now.
  @Transactional(readOnly = true)
  public Workbench open(Caller caller, CommunityId community, PoolId id) {
    Pool pool = pools.manage(caller, community, id).pool();
    List<StockLine> there =
        stock.of(community, id).stream()
            .filter(line -> line.quantity().signum() > 0 && pool.allows(line.item().id()))
            .toList();
    return new Workbench(communities.get(community), pool, there);
  }

  /// What each strategy would give on this workbench.
  @Transactional(readOnly = true)
  public Comparison compare(Workbench bench, RoundWish wish) {
    StockLine line = line(bench, wish.item());
    RoundOrder order = wish.order(bench.pool(), line.item());
    List<OpenNeed> open = needs.open(bench.community(), line.item().id());
    var weights = households.weights(bench.community().id());
    var basis = new RoundBasis(bench.community().uid(), bench.pool(), line, weights);
    List<Plan> plans =
        rounds.compare(bench.community().id(), recipe, order, basis.claims(order, open));
    return new Comparison(line, plans, open.stream().map(OpenNeed::member).distinct().toList());
  }

  private static StockLine line(Workbench bench, ItemId item) {
    return bench.there().stream()
        .filter(line -> line.item().id().equals(item))
        .findFirst()
        .orElseThrow(() -> new Refused(new ItemsRefusal.NoSuchItem("item")));
  }
}
