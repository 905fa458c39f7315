package org.commonweal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.identity.Caller;
import org.commonweal.identity.RequestId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Day;
import org.commonweal.rewards.Collection;
import org.commonweal.rewards.RecordFilter;
import org.commonweal.rewards.Reward;
import org.commonweal.rewards.RewardPoolId;
import org.commonweal.rewards.RewardPools;
import org.commonweal.rewards.RewardRecords;
import org.commonweal.rewards.RewardRuns;
import org.commonweal.rewards.Run;
import org.commonweal.rewards.RunKind;
import org.commonweal.rewards.RunOutcome;
import org.commonweal.rounds.PlanHash;
import org.commonweal.rounds.RoundId;
import org.commonweal.treasury.Currency;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What was collected and shared out for which date.
@RestController
@RequestMapping(Places.COMMUNITY + "/reward-pools/{pool}")
class RewardRunEndpoint {

  private final RewardRuns runs;
  private final RewardRecords records;
  private final RewardPools pools;

  RewardRunEndpoint(RewardRuns runs, RewardRecords records, RewardPools pools) {
    this.runs = runs;
    this.records = records;
    this.pools = pools;
  }

  /// What to do for a date; with the hash of a preview it is done exactly like that, or refused. An
  /// empty date is the next one.
  record Asked(RunKind kind, String date, Optional<String> hash) {}

  /// What was done for a date, and by which round it is paid out.
  record Shown(
      RunKind kind,
      LocalDate date,
      RunOutcome outcome,
      Money total,
      int members,
      Optional<UUID> round,
      Instant at,
      String reason) {

    static Shown of(Run run, Currency currency) {
      return new Shown(
          run.kind(),
          run.date(),
          run.outcome(),
          Money.of(run.total(), currency),
          run.members(),
          run.round().map(RoundId::value),
          run.at(),
          run.reason());
    }
  }

  /// What a deposit paid into the pool; `returned` if it was taken back.
  record Collected(
      UUID deposit,
      UUID member,
      String name,
      Money base,
      Money amount,
      LocalDate date,
      Optional<Money> returned) {

    static Collected of(Collection one, Currency currency) {
      return new Collected(
          one.deposit().value(),
          one.member().value(),
          one.memberName(),
          Money.of(one.base(), currency),
          Money.of(one.amount(), currency),
          one.day(),
          one.returned().map(amount -> Money.of(amount, currency)));
    }
  }

  /// A reward as a line of its receiver's list.
  record Line(
      String type,
      String description,
      UUID member,
      String name,
      Money amount,
      Instant at,
      Meta meta) {

    static Line of(Reward one, Currency currency) {
      return new Line(
          "CREDIT",
          one.poolName() + " Reward",
          one.member().value(),
          one.memberName(),
          Money.of(one.amount(), currency),
          one.at(),
          Meta.of(one));
    }
  }

  /// How the reward came about; amounts are decimal text.
  record Meta(
      String type,
      @JsonProperty("distribution_date") LocalDate date,
      @JsonProperty("total_pool") String total,
      @JsonProperty("total_users") int members,
      @JsonProperty("user_share") String income,
      @JsonProperty("platform_hold") String hold) {

    static Meta of(Reward one) {
      return new Meta(
          "global_pool",
          one.date(),
          one.total().text(),
          one.members(),
          one.income().text(),
          one.hold().text());
    }
  }

  /// Which records: of one date, of people whose name holds the text.
  record Filter(Optional<String> date, Optional<String> name) {

    RecordFilter asked() {
      return new RecordFilter(Day.ifAny("date", date.orElse("")), name.orElse(""));
    }
  }

  /// Collects or shares out for a date, once: asking again answers what was done first.
  @PostMapping("/runs")
  Shown run(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @RequestBody Asked asked,
      RequestId request) {
    var id = new RewardPoolId(pool);
    LocalDate date =
        Day.ifAny("date", asked.date()).orElseGet(() -> pools.get(caller, community, id).next());
    Run run =
        switch (asked.kind()) {
          case COLLECT -> runs.collect(caller, community, id, date);
          case DISTRIBUTE ->
              runs.distribute(caller, community, id, date, asked.hash().map(PlanHash::new));
        };
    return Shown.of(run, currency(caller, community, id));
  }

  private Currency currency(Caller caller, CommunityId community, RewardPoolId pool) {
    return pools.get(caller, community, pool).terms().currency();
  }

  /// The latest date first.
  @GetMapping("/runs")
  Rows<Shown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @ParameterObject Paging paging) {
    var id = new RewardPoolId(pool);
    Currency currency = currency(caller, community, id);
    return Rows.of(
        records.runs(caller, community, id, paging.page()), one -> Shown.of(one, currency));
  }

  /// What was collected from whom, the latest date first.
  @GetMapping("/collections")
  Rows<Collected> collections(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @ParameterObject Filter filter,
      @ParameterObject Paging paging) {
    var id = new RewardPoolId(pool);
    Currency currency = currency(caller, community, id);
    return Rows.of(
        records.collections(caller, community, id, filter.asked(), paging.page()),
        one -> Collected.of(one, currency));
  }

  /// Who got what, the latest date first.
  @GetMapping("/distributions")
  Rows<Line> distributions(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @ParameterObject Filter filter,
      @ParameterObject Paging paging) {
    var id = new RewardPoolId(pool);
    Currency currency = currency(caller, community, id);
    return Rows.of(
        records.distributions(caller, community, id, filter.asked(), paging.page()),
        one -> Line.of(one, currency));
  }

  /// What the caller got out of the pool, the latest date first.
  @GetMapping("/rewards")
  Rows<Line> mine(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID pool,
      @ParameterObject Paging paging) {
    var id = new RewardPoolId(pool);
    Currency currency = currency(caller, community, id);
    return Rows.of(
        records.mine(caller, community, id, paging.page()), one -> Line.of(one, currency));
  }
}
