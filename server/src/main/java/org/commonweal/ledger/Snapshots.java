package org.commonweal.ledger;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.commonweal.kernel.EachAlone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down the balances of closed periods some time after they were closed, so that closing
/// keeps nobody waiting. They follow from the entries alone; nothing depends on when it is done.
@Configuration(proxyBeanMethods = false)
class Snapshots {

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final SnapshotStore store;
  private final TransactionTemplate transaction;

  Snapshots(SnapshotStore store, PlatformTransactionManager transactions) {
    this.store = store;
    transaction = new TransactionTemplate(transactions);
  }

  @Bean
  Task<Void> takeSnapshots() {
    return Tasks.recurring("ledger-snapshots", FixedDelay.of(EVERY)).execute((_, _) -> take());
  }

  void take() {
    EachAlone.of(store.due(), this::take);
  }

  /// The period's row is touched last: whoever decides about it holds the head and must not wait
  /// for all legs to be read. If it was reopened meanwhile, or somebody else was faster, nothing is
  /// left of it.
  void take(SnapshotStore.Period period) {
    transaction.executeWithoutResult(running -> {
      store.write(period);
      if (!store.finish(period)) {
        running.setRollbackOnly();
      }
    });
  }
}
