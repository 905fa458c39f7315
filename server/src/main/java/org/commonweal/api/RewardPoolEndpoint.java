package org.commonweal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Communities;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.rewards.Every;
import org.commonweal.rewards.Funding;
import org.commonweal.rewards.NewRewardPool;
import org.commonweal.rewards.Prospect;
import org.commonweal.rewards.Qualifying;
import org.commonweal.rewards.RewardFunds;
import org.commonweal.rewards.RewardPool;
import org.commonweal.rewards.RewardPoolId;
import org.commonweal.rewards.RewardPools;
import org.commonweal.rewards.RewardPreview;
import org.commonweal.rewards.RewardPreviews;
import org.commonweal.rewards.RewardRecords;
import org.commonweal.rewards.RewardState;
import org.commonweal.rewards.RewardTerms;
import org.commonweal.rewards.RunOutcome;
import org.commonweal.rewards.Sharing;
import org.commonweal.rounds.PlanHash;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.PlaceId;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Reward pools: their terms, where they are, and what comes next.
@RestController
@RequestMapping(Places.COMMUNITY + "/reward-pools")
class RewardPoolEndpoint {

  private final RewardPools pools;
  private final RewardRecords records;
  private final RewardPreviews previews;
  private final RewardFunds funds;
  private final Communities communities;

  RewardPoolEndpoint(
      RewardPools pools,
      RewardRecords records,
      RewardPreviews previews,
      RewardFunds funds,
      Communities communities) {
    this.pools = pools;
    this.records = records;
    this.previews = previews;
    this.funds = funds;
    this.communities = communities;
  }

  /// The terms of a pool. Rates are percentages; `available` is the part of a deposit, and `income`
  /// the part of a share, that is not held. An empty `since` means today.
  record Terms(
      String name,
      String currency,
      String rate,
      String available,
      String income,
      Every every,
      int day,
      String cutOff,
      String zone,
      Qualifying qualifies,
      Funding funding,
      Sharing sharing,
      String since) {

    NewRewardPool asked() {
      return new NewRewardPool(
          name, currency, rate, available, income, every, day, cutOff, zone, qualifies, funding,
          sharing, since);
    }

    static Terms of(RewardTerms terms) {
      return of(NewRewardPool.of(terms));
    }

    static Terms of(NewRewardPool asked) {
      return new Terms(
          asked.name(),
          asked.currency(),
          asked.rate(),
          asked.available(),
          asked.income(),
          asked.every(),
          asked.day(),
          asked.cutOff(),
          asked.zone(),
          asked.qualifies(),
          asked.funding(),
          asked.sharing(),
          asked.since());
    }
  }

  /// A pool; the next date can be run from `nextFrom` on.
  record Shown(UUID id, Terms terms, LocalDate next, Instant nextFrom, boolean open) {

    static Shown of(RewardPool pool) {
      return new Shown(
          pool.id().value(), Terms.of(pool.terms()), pool.next(), pool.nextAt(), pool.open());
    }
  }

  /// Where a pool is: what it holds, and what it took in, gave back and shared out of all time.
  record State(
      Shown pool,
      Money balance,
      Money fund,
      Money collected,
      Money returned,
      Money distributed,
      Optional<LocalDate> lastCollection,
      Optional<LocalDate> lastDistribution,
      boolean missed,
      Prospect me) {

    static State of(RewardState state) {
      Currency currency = state.pool().terms().currency();
      return new State(
          Shown.of(state.pool()),
          Money.of(state.balance(), currency),
          Money.of(state.fund(), currency),
          Money.of(state.collected(), currency),
          Money.of(state.returned(), currency),
          Money.of(state.distributed(), currency),
          state.lastCollection(),
          state.lastDistribution(),
          state.missed(),
          state.me());
    }
  }

  /// What the next distribution would do: the first hundred lines. The hash asks for exactly that.
  record Preview(
      LocalDate date,
      Instant cutOff,
      RunOutcome outcome,
      Money total,
      int members,
      List<Line> lines,
      Optional<String> hash) {

    static Preview of(RewardPreview preview) {
      Currency currency = preview.pool().terms().currency();
      return new Preview(
          preview.date(),
          preview.cutOff(),
          preview.outcome(),
          Money.of(preview.total(), currency),
          preview.members(),
          preview.lines().stream().map(one -> Line.of(one, currency)).toList(),
          preview.hash().map(PlanHash::value));
    }
  }

  /// What somebody would get, and how it would be split.
  record Line(UUID member, String name, Money amount, Money income, Money hold) {

    static Line of(RewardPreview.Line line, Currency currency) {
      return new Line(
          line.member().value(),
          line.name(),
          Money.of(line.amount(), currency),
          Money.of(line.income(), currency),
          Money.of(line.hold(), currency));
    }
  }

  /// Money put aside for a pool, or taken out again.
  record Fund(UUID place, String amount) {}

  @GetMapping
  Rows<Shown> list(@AuthenticationPrincipal Caller caller, @PathVariable CommunityId community) {
    return Rows.of(pools.list(caller, community), Shown::of);
  }

  @PostMapping
  ResponseEntity<Shown> open(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody Terms asked) {
    Shown made = Shown.of(pools.open(caller, community, asked.asked()));
    return Places.created(
        Places.of(communities.get(community).uid(), "reward-pools", made.id()), made);
  }

  @GetMapping("/{pool}")
  State get(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool) {
    var id = new RewardPoolId(pool);
    return State.of(records.state(caller, community, id));
  }

  /// Changes the terms for what comes; currency and first day stay.
  @PutMapping("/{pool}")
  Shown change(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @RequestBody Terms asked) {
    return Shown.of(pools.change(caller, community, new RewardPoolId(pool), asked.asked()));
  }

  @PostMapping("/{pool}/close")
  Shown close(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool) {
    return Shown.of(pools.close(caller, community, new RewardPoolId(pool)));
  }

  @PostMapping("/{pool}/reopen")
  Shown reopen(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool) {
    return Shown.of(pools.reopen(caller, community, new RewardPoolId(pool)));
  }

  @GetMapping("/{pool}/preview")
  Preview preview(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool) {
    return Preview.of(previews.next(caller, community, new RewardPoolId(pool)));
  }

  @PostMapping("/{pool}/fund/fill")
  State fill(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @RequestBody Fund asked) {
    var place = new PlaceId(asked.place());
    funds.fill(caller, community, new RewardPoolId(pool), place, asked.amount());
    return get(caller, community, pool);
  }

  @PostMapping("/{pool}/fund/empty")
  State empty(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @RequestBody Fund asked) {
    var place = new PlaceId(asked.place());
    funds.empty(caller, community, new RewardPoolId(pool), place, asked.amount());
    return get(caller, community, pool);
  }
}
