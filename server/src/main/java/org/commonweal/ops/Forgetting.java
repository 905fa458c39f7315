package org.commonweal.ops;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.commonweal.identity.Attempts;
import org.commonweal.identity.Once;
import org.commonweal.identity.Passwords;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Forgets the answers to old writes, as after thirty days nobody sends the same request again, and
/// links and counted attempts that have ended.
///
/// Every instance may do it at any time; deleting what is gone already does nothing.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Forgetting {

  private static final Duration KEPT = Duration.ofDays(30);

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

  @Scheduled(initialDelay = 10, fixedDelay = 1_440, timeUnit = TimeUnit.MINUTES)
  void forget() {
    once.forgetBefore(clock.instant().minus(KEPT));
    passwords.forgetOld();
    attempts.forgetOld();
  }
}
