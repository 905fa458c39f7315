package org.commonweal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonweal.TestDatabase;
import org.commonweal.community.Community;
import org.commonweal.community.Member;
import org.commonweal.community.MemberFilter;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Page;
import org.commonweal.rewards.Deposit;
import org.commonweal.rewards.Every;
import org.commonweal.rewards.Funding;
import org.commonweal.rewards.Mondays;
import org.commonweal.rewards.NewDeposit;
import org.commonweal.rewards.NewRewardPool;
import org.commonweal.rewards.Qualifying;
import org.commonweal.rewards.RewardDeposits;
import org.commonweal.rewards.RewardPool;
import org.commonweal.rewards.RewardPools;
import org.commonweal.rewards.RewardRuns;
import org.commonweal.rewards.Sharing;
import org.commonweal.treasury.PlaceId;
import org.springframework.stereotype.Component;

/// Fills a community with a reward pool: a deposit of each of some members, and what was shared out
/// of them.
@Component
final class Rewarders {

  private final RewardPools pools;
  private final RewardDeposits deposits;
  private final RewardRuns runs;
  private final Members members;

  Rewarders(RewardPools pools, RewardDeposits deposits, RewardRuns runs, Members members) {
    this.pools = pools;
    this.deposits = deposits;
    this.runs = runs;
    this.members = members;
  }

  /// The ids of the pool, and of a deposit that waits.
  Map<String, String> make(Caller caller, Community community, PlaceId place, int rows) {
    Mondays.keepTheServerOut();
    RewardPool pool = pools.open(caller, community.id(), asked());
    List<MemberId> people =
        members
            .slice(caller, community.id(), MemberFilter.ALL, new Page(Optional.empty(), 100))
            .rows()
            .stream()
            .filter(Member::managed)
            .map(Member::id)
            .limit(rows)
            .toList();
    List<NewDeposit> paid =
        IntStream.range(0, rows)
            .mapToObj(one -> NewDeposit.of(people.get(one), "200.00", "BANK-" + one))
            .toList();
    deposits.creditAll(caller, community.id(), pool.id(), place, paid);
    Deposit waits =
        deposits.submit(
            caller, community.id(), pool.id(), NewDeposit.of(people.getFirst(), "50.00", "NEW"));
    wereThereBefore(community);
    shareOut(caller, community, pool);
    return Map.of("reward", pool.id().value().toString(), "deposit", waits.id().value().toString());
  }

  /// It pays when the day begins, today and two weeks back.
  private static NewRewardPool asked() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return new NewRewardPool(
        "Global Pool",
        "EUR",
        "0.5",
        "80",
        "80",
        Every.WEEKS,
        today.getDayOfWeek().getValue(),
        "00:00",
        "UTC",
        Qualifying.ALL,
        Funding.MEMBER_HOLD,
        Sharing.EQUALLY,
        today.minusWeeks(2).toString());
  }

  private static void wereThereBefore(Community community) {
    for (String table : List.of("community.member set joined_at", "ledger.account set opened_at")) {
      TestDatabase.owner()
          .sql("update " + table + " = :at where community = :community")
          .param("at", Instant.parse("2025-01-01T00:00:00Z").atOffset(ZoneOffset.UTC))
          .param("community", community.id().value())
          .update();
    }
  }

  private void shareOut(Caller caller, Community community, RewardPool pool) {
    for (int week = 2; week >= 0; week--) {
      LocalDate date = LocalDate.now(ZoneOffset.UTC).minusWeeks(week);
      runs.collect(caller, community.id(), pool.id(), date);
      runs.distribute(caller, community.id(), pool.id(), date, Optional.empty());
    }
  }
}
