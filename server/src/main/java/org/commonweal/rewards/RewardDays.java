package org.commonweal.rewards;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.commonweal.kernel.EachAlone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Runs the dates that have come, oldest first, on behalf of whoever opened the pool; what was
/// missed while no server ran is caught up as soon as one does. What failed is tried again after an
/// hour, and stops no other pool.
@Configuration(proxyBeanMethods = false)
class RewardDays {

  private static final Duration EVERY = Duration.ofSeconds(60);
  private static final Duration AGAIN = Duration.ofHours(1);

  /// Pools of one look at what is due.
  private static final int LOOK = 10_000;

  private final RewardPoolStore store;
  private final RewardRuns runs;
  private final InstantSource clock;

  RewardDays(RewardPoolStore store, RewardRuns runs, InstantSource clock) {
    this.store = store;
    this.runs = runs;
    this.clock = clock;
  }

  @Bean
  Task<Void> runRewardPools() {
    return Tasks.recurring("reward-runs", FixedDelay.of(EVERY))
        .execute((_, _) -> catchUp(clock.instant()));
  }

  void catchUp(Instant now) {
    EachAlone.of(store.due(now, now.minus(AGAIN), LOOK), due -> catchUp(due, now));
    EachAlone.of(store.uncollected(now.minus(AGAIN), LOOK), left -> collect(left, now));
  }

  private void collect(RewardPoolStore.Left left, Instant now) {
    RewardPool pool = pool(new RewardPoolStore.Due(left.community(), left.pool()));
    runs.collect(
        new RewardRuns.Wish(left.community(), left.pool(), left.date(), pool.keeper(), now));
  }

  /// Date by date, up to one that fails.
  void catchUp(RewardPoolStore.Due due, Instant now) {
    RewardPool pool = pool(due);
    boolean goesOn = true;
    while (goesOn && pool.open() && !pool.nextAt().isAfter(now)) {
      var wish = new RewardRuns.Wish(due.community(), due.pool(), pool.next(), pool.keeper(), now);
      runs.collect(wish);
      goesOn = runs.distribute(wish, Optional.empty()).outcome() != RunOutcome.FAILED;
      pool = pool(due);
    }
  }

  private RewardPool pool(RewardPoolStore.Due due) {
    return store.find(due.community(), due.pool()).orElseThrow();
  }
}
