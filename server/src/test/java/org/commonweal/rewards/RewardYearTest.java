package org.commonweal.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.ledger.Verifier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;

/// A year of Mondays: deposits in time and late, weeks without a server, deposits that come back.
@ServerTest
class RewardYearTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-01-06");
  private static final int WEEKS = 52;
  private static final int MEMBERS = 7;

  @Autowired Mondays mondays;
  @Autowired RewardRecords records;
  @Autowired Verifier verifier;

  @RepeatedTest(1)
  void endsWithEverythingThatCameInSharedOutGivenBackOrThere(RepetitionInfo seed) {
    Random chance = new Random(seed.getCurrentRepetition());
    Mondays.Scene scene = mondays.scene(MEMBERS, everyDeposit());
    List<DepositId> kept = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      Instant monday = FIRST.plusWeeks(week).atTime(9, 0).toInstant(ZoneOffset.UTC);
      for (int i = 0; i < chance.nextInt(4); i++) {
        kept.add(deposit(scene, chance, monday, "W" + week + "-" + i));
      }
      if (chance.nextInt(4) > 0) {
        mondays.serverRunsAt(scene, monday.plus(Duration.ofHours(12)));
      }
      if (!kept.isEmpty() && chance.nextInt(3) == 0) {
        mondays.reverse(
            scene, kept.remove(chance.nextInt(kept.size())), monday.plus(Duration.ofDays(3)));
      }
    }
    mondays.serverRunsAt(scene, FIRST.plusWeeks(WEEKS).atTime(21, 0).toInstant(ZoneOffset.UTC));

    RewardState state = records.state(scene.maria(), scene.community(), scene.pool());
    BigDecimal collected =
        sum(scene, "select sum(amount) from rewards.collection where pool = :pool");
    BigDecimal reversed =
        sum(scene, "select sum(returned) from rewards.collection where pool = :pool");
    BigDecimal paid =
        sum(
            scene,
            "select sum(a.amount) from rounds.allocation a join rounds.round r on r.community ="
                + " a.community and r.id = a.round where r.source = :pool");
    assertThat(collected.subtract(reversed))
        .as("seed %d", seed.getCurrentRepetition())
        .isEqualByComparingTo(paid.add(new BigDecimal(state.balance().minor())))
        .isPositive();
    assertThat(state.collected().minor()).isEqualTo(collected.toBigIntegerExact());
    assertThat(state.distributed().minor()).isEqualTo(paid.toBigIntegerExact());
    assertThat(state.lastDistribution()).contains(FIRST.plusWeeks(WEEKS));
    assertThat(dates(scene)).as("one run for each Monday").isEqualTo(WEEKS + 1);
    assertThat(verifier.verify(scene.community()).ok()).isTrue();
  }

  /// Signups happen once in a life; here every deposit of a Monday feeds the pool.
  private static NewRewardPool everyDeposit() {
    NewRewardPool global = NewRewardPool.globalPool("EUR", "UTC").from(FIRST.toString());
    return new NewRewardPool(
        global.name(),
        global.currency(),
        "3.3333",
        global.available(),
        global.income(),
        global.every(),
        global.day(),
        global.cutOff(),
        global.zone(),
        Qualifying.ALL,
        global.funding(),
        global.sharing(),
        global.since());
  }

  /// One in three is credited two days after it was submitted.
  private DepositId deposit(Mondays.Scene scene, Random chance, Instant monday, String reference) {
    var member = scene.members().get(chance.nextInt(MEMBERS));
    String amount = new BigDecimal(chance.nextInt(1, 20_000)).movePointLeft(2).toPlainString();
    Instant credited = chance.nextInt(3) == 0 ? monday.plus(Duration.ofDays(2)) : monday;
    var asked = NewDeposit.of(member, amount, reference);
    return ((Crediting.Credited) mondays.credited(scene, asked, monday, credited)).deposit();
  }

  private static BigDecimal sum(Mondays.Scene scene, String sql) {
    return TestDatabase.owner()
        .sql(sql)
        .param("pool", scene.pool().value())
        .query(BigDecimal.class)
        .optional()
        .or(() -> Optional.of(BigDecimal.ZERO))
        .orElseThrow();
  }

  private static long dates(Mondays.Scene scene) {
    return TestDatabase.owner()
        .sql("select count(*) from rewards.run where pool = :pool and kind = 'distribute'")
        .param("pool", scene.pool().value())
        .query(Long.class)
        .single();
  }
}
