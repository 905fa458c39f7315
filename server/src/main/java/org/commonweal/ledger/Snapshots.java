package org.commonweal.ledger;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Writes down the balances of closed periods some time after they were closed, so that closing
/// keeps nobody waiting. They follow from the entries alone; nothing depends on when it is done.
@Configuration(proxyBeanMethods = false)
class Snapshots {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final SnapshotStore store;

  Snapshots(SnapshotStore store) {
    this.store = store;
  }

  @Bean
  Task<Void> takeSnapshots() {
    return Tasks.recurring("ledger-snapshots", FixedDelay.of(EVERY)).execute((_, _) -> take());
  }

  void take() {
    store.due().forEach(store::take);
  }
}
