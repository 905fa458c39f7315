package org.commonweal.commons;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonweal.allocation.FillRate;
import org.commonweal.community.Community;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.items.ItemId;
import org.commonweal.items.ItemsRefusal;
import org.commonweal.items.Needs;
import org.commonweal.items.OpenNeed;
import org.commonweal.kernel.Refused;
import org.commonweal.rounds.Plan;
import org.commonweal.rounds.RoundOrder;
import org.commonweal.rounds.Rounds;
import org.commonweal.rounds.Turns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows a manager what a round would give by each strategy, side by side; nothing is written.
@Service
public class PoolPreviews {

  private final Pools pools;
  private final Stock stock;
  private final Needs needs;
  private final Rounds rounds;
  private final Turns turns;
  private final Households households;
  private final PoolRecipe recipe;

  PoolPreviews(
      Pools pools,
      Stock stock,
      Needs needs,
      Rounds rounds,
      Turns turns,
      Households households,
      PoolRecipe recipe) {
    this.pools = pools;
    this.stock = stock;
    this.needs = needs;
    this.rounds = rounds;
    this.turns = turns;
    this.households = households;
    this.recipe = recipe;
  }

  /// Everything a round of this pool could give out now.
  @Transactional(readOnly = true)
  public Workbench open(Caller caller, Community community, PoolId id) {
    Pool pool = pools.manage(caller, community.id(), id).pool();
    List<StockLine> there =
        stock.of(community.id(), id).stream()
            .filter(line -> line.quantity().signum() > 0 && pool.allows(line.item().id()))
            .toList();
    return new Workbench(community, pool, there);
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

  /// How fair the pool has been to these people, who ask for an item.
  @Transactional(readOnly = true)
  public Fairness fairness(Workbench bench, Comparison plans, List<MemberId> shown) {
    Turns.Told told =
        turns.of(
            bench.community().id(),
            new Turns.Question(
                bench.pool().id().value(),
                plans.line().item().unit().id(),
                plans.asking().stream().map(MemberId::value).toList(),
                shown.stream().map(MemberId::value).toList()));
    Map<MemberId, FillRate> rates = new HashMap<>();
    told.rates().forEach((member, rate) -> rates.put(new MemberId(member), rate));
    return new Fairness(told.first().stream().map(MemberId::new).toList(), rates);
  }

  private static StockLine line(Workbench bench, ItemId item) {
    return bench.there().stream()
        .filter(line -> line.item().id().equals(item))
        .findFirst()
        .orElseThrow(() -> new Refused(new ItemsRefusal.NoSuchItem("item")));
  }
}
