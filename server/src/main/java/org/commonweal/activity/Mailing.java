package org.commonweal.activity;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.Communities;
import org.commonweal.identity.Letters;
import org.commonweal.kernel.CommunityId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends notices by e-mail: finds out who has any, and sends each of them one letter when it is
/// due.
///
/// Finding out follows the numbers of what happened, and says so in the same transaction: nobody is
/// passed over or noted twice. A letter has the notices from the first that waited through the last
/// that was found out, and is crossed out when the mail server has taken it. Only if the server
/// dies in between is a letter sent twice.
@Configuration(proxyBeanMethods = false)
class Mailing {

  private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);

  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final int AT_ONCE = 200;
  private static final LocalTime MORNING = LocalTime.of(7, 0);

  /// What is older is not sent any more.
  private static final Duration FRESH = Duration.ofDays(7);

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 8;
  private static final int MOST_TRIES = 48;

  /// After so many letters that failed one after the other, the mail server is taken to be away.
  private static final int FAILURES = 3;

  private final LetterStore store;
  private final LetterText text;
  private final Letters letters;
  private final Communities communities;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Mailing(
      LetterStore store,
      LetterText text,
      Letters letters,
      Communities communities,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.store = store;
    this.text = text;
    this.letters = letters;
    this.communities = communities;
    this.clock = clock;
    transaction = new TransactionTemplate(transactions);
  }

  @Bean
  Task<Void> sendNotices() {
    return Tasks.recurring("activity-letters", FixedDelay.of(EVERY)).execute((_, _) -> run());
  }

  private void run() {
    if (letters.canBeSent()) {
      store.untold().forEach(this::look);
      send();
    }
  }

  /// Finds out who has notices in a community that nobody looked at.
  void look(CommunityId community) {
    ZoneId zone = communities.get(community).zone();
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transaction.execute(_ -> lookOn(community, zone)));
    }
  }

  private boolean lookOn(CommunityId community, ZoneId zone) {
    long above = store.lock(community);
    long last = store.last(community);
    long through = Math.min(last, above + AT_ONCE);
    store.wait(community, above, through, times(zone));
    store.told(community, through);
    return through < last;
  }

  private LetterStore.Times times(ZoneId zone) {
    Instant now = clock.instant();
    ZonedDateTime here = now.atZone(zone);
    ZonedDateTime today = here.with(MORNING);
    ZonedDateTime morning = today.isAfter(here) ? today : today.plusDays(1);
    return new LetterStore.Times(now, morning.toInstant(), now.minus(FRESH));
  }

  private void send() {
    List<LetterStore.Key> due = store.due(clock.instant(), AT_ONCE);
    int failures = 0;
    for (LetterStore.Key key : due) {
      failures = send(key) ? 0 : failures + 1;
      if (failures == FAILURES) {
        return;
      }
    }
  }

  /// Sends one letter; answers whether the mail server took what there was to send.
  boolean send(LetterStore.Key key) {
    return Boolean.TRUE.equals(
        transaction.execute(
            _ -> store.take(key, clock.instant()).map(one -> send(key, one)).orElse(true)));
  }

  private boolean send(LetterStore.Key key, LetterStore.Waiting waiting) {
    Optional<LetterText.Letter> letter = waiting.to().flatMap(to -> text.write(key, waiting, to));
    try {
      letter.ifPresent(one -> letters.deliver(one.to(), one.subject(), one.text()));
    } catch (MailException failure) {
      LOG.warn("A letter with notices could not be sent: {}", failure.getMessage());
      later(key, waiting);
      return false;
    }
    store.drop(key);
    return true;
  }

  /// Pauses grow from a minute to some hours; after days it is given up.
  private void later(LetterStore.Key key, LetterStore.Waiting waiting) {
    if (waiting.tries() >= MOST_TRIES) {
      store.drop(key);
      return;
    }
    int doublings = Math.min(waiting.tries(), MOST_DOUBLINGS);
    store.postpone(key, clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << doublings)));
  }
}
