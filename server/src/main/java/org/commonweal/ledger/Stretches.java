package org.commonweal.ledger;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Writes down what busy accounts' legs change day by day, so that their statements by effective
/// dates read days instead of legs. Legs are never changed, so nothing depends on when it is done.
@Configuration(proxyBeanMethods = false)
class Stretches {

  private static final Duration EVERY = Duration.ofMinutes(1);

  /// As many legs are read as quickly as a stretch for each day of some years.
  private static final long FEWEST = 1_000;

  private static final int MOST = 100_000;

  private final StretchStore store;

  Stretches(StretchStore store) {
    this.store = store;
  }

  @Bean
  Task<Void> takeStretches() {
    return Tasks.recurring("ledger-stretches", FixedDelay.of(EVERY)).execute((_, _) -> take());
  }

  private void take() {
    store.due(FEWEST).forEach(due -> store.take(due, MOST));
  }
}
