package org.commonweal.savings;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.EachAlone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds members of contributions they have not paid, a day before and when they are due. The
/// mark that it was done and the notices are one transaction, so that nobody is reminded twice.
@Configuration(proxyBeanMethods = false)
class Reminding {

  private static final Duration EVERY = Duration.ofSeconds(60);

  /// Cycles of one transaction.
  private static final int CHUNK = 200;

  private final ReminderStore store;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Reminding(
      ReminderStore store,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
    transaction = new TransactionTemplate(transactions);
  }

  @Bean
  Task<Void> remindMembersOfCircles() {
    return Tasks.recurring("savings-reminders", FixedDelay.of(EVERY))
        .execute((_, _) -> remindAll());
  }

  void remindAll() {
    EachAlone.of(store.communities(clock.instant()), this::remindAll);
  }

  private void remindAll(CommunityId community) {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transaction.execute(_ -> remind(community)));
    }
  }

  private boolean remind(CommunityId community) {
    List<SavingsEvent.Awaited> awaited = store.remind(community, clock.instant(), CHUNK);
    if (awaited.isEmpty()) {
      return false;
    }
    events.publishEvent(new SavingsEvent.ContributionsAwaited(community, awaited));
    return true;
  }
}
