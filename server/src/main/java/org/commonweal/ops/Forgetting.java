package org.commonweal.ops;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import org.commonweal.identity.Attempts;
import org.commonweal.identity.Once;
import org.commonweal.identity.Passwords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets, once a day, the answers to old writes, as after thirty days nobody sends the same
/// request again, and links and counted attempts that have ended.
@Configuration(proxyBeanMethods = false)
class Forgetting {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration EVERY = Duration.ofDays(1);

  private final Once once;
  private final Passwords passwords;
  private final Attempts attempts;
  private final InstantSource clock;

  Forgetting(Once once, Passwords passwords, Attempts attempts, InstantSource clock) {
    this.once = once;
    this.passwords = passwords;
    this.attempts = attempts;
    this.clock = clock;
  }

  @Bean
  Task<Void> forget() {
    return Tasks.recurring("forget", FixedDelay.of(EVERY)).execute((_, _) -> forgetOld());
  }

  private void forgetOld() {
    once.forgetBefore(clock.instant().minus(KEPT));
    passwords.forgetOld();
    attempts.forgetOld();
  }
}
