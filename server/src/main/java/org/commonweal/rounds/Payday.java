package org.commonweal.rounds;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The task that pays out a large round. It goes on where it was when a server stops, and tries
/// again, at growing distances, when a chunk fails.
@Configuration(proxyBeanMethods = false)
class Payday {

  private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(2);

  private final Chunks chunks;
  private final InstantSource clock;

  Payday(Chunks chunks, InstantSource clock) {
    this.chunks = chunks;
    this.clock = clock;
  }

  @Bean
  Task<Void> payRounds() {
    return Tasks.custom(Chunks.TASK, Void.class)
        .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(TRY_AGAIN_AFTER))
        .execute(this::pay);
  }

  private CompletionHandler<Void> pay(TaskInstance<Void> job, ExecutionContext context) {
    RoundUnderway round = RoundUnderway.parse(job.getId());
    while (!context.getSchedulerState().isShuttingDown()) {
      if (chunks.payNext(round)) {
        return (done, operations) -> operations.remove();
      }
    }
    return (done, operations) -> operations.reschedule(done, clock.instant());
  }
}
