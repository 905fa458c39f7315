package org.commonweal.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonweal.allocation.FillRate;
import org.commonweal.allocation.Strategy;
import org.commonweal.commons.Comparison;
import org.commonweal.commons.Fairness;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolPreviews;
import org.commonweal.commons.RoundWish;
import org.commonweal.commons.Workbench;
import org.commonweal.community.Communities;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.commonweal.rounds.Plan;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The strategies of a round side by side, and how fair the pool has been so far.
@RestController
@RequestMapping(Places.COMMUNITY + "/pools/{pool}/rounds/compare")
class ComparisonEndpoint {

  private final PoolPreviews previews;
  private final Communities communities;

  ComparisonEndpoint(PoolPreviews previews, Communities communities) {
    this.previews = previews;
    this.communities = communities;
  }

  /// The item, a cap or none, and the people who take part; nobody means everybody who asks.
  record Query(UUID item, Optional<String> cap, Optional<List<UUID>> members) {

    RoundWish wish() {
      return new RoundWish(
          new ItemId(item),
          Strategy.PROPORTIONAL,
          cap.orElse(""),
          members.orElse(List.of()).stream().map(MemberId::new).collect(Collectors.toSet()));
    }
  }

  /// What one strategy would give; `lowestFillRate` is whole percent, or null if nobody asks.
  record Side(
      Strategy strategy,
      String planHash,
      Amount given,
      Amount left,
      int served,
      Optional<Integer> lowestFillRate) {

    static Side of(Plan plan) {
      Unit unit = plan.order().unit();
      var all = plan.ration().allocations();
      return new Side(
          plan.order().strategy(),
          plan.hash().value(),
          Amount.of(new Quantity(plan.ration().given(), unit)),
          Amount.of(new Quantity(plan.ration().left(), unit)),
          (int) all.stream().filter(one -> one.amount().signum() > 0).count(),
          FillRate.lowest(all).map(FillRate::percent));
    }
  }

  /// What part of what they asked a member got in the last five rounds, in whole percent.
  record Before(UUID member, int fillRate) {}

  /// `next` stand first in the queue for odd units; `before` has the first hundred who ask and who
  /// took part in earlier rounds.
  record Shown(List<Side> strategies, List<UUID> next, List<Before> before) {

    static Shown of(Comparison plans, Fairness fairness) {
      return new Shown(
          plans.plans().stream().map(Side::of).toList(),
          fairness.next().stream().map(MemberId::value).toList(),
          fairness.rates().entrySet().stream()
              .sorted(Map.Entry.comparingByKey((a, b) -> a.value().compareTo(b.value())))
              .map(one -> new Before(one.getKey().value(), one.getValue().percent()))
              .toList());
    }
  }

  @GetMapping
  Shown compare(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @ParameterObject Query query) {
    Workbench bench = previews.open(caller, communities.get(community), new PoolId(pool));
    Comparison plans = previews.compare(bench, query.wish());
    List<MemberId> first = plans.asking().stream().limit(Page.MOST).toList();
    return Shown.of(plans, previews.fairness(bench, plans, first));
  }
}
