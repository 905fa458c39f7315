package org.commonweal.savings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.commonweal.identity.PersonId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refusal;
import org.commonweal.ledger.Author;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Pays out what is due by itself, on behalf of whoever started the circle. A circle that is behind
/// after a downtime is paid cycle by cycle, since each pass pays the open one of each; circles that
/// another server has locked are its business.
@Configuration(proxyBeanMethods = false)
class Night {

  private static final Logger LOG = LoggerFactory.getLogger(Night.class);

  private static final Duration EVERY = Duration.ofSeconds(30);

  /// Circles of one transaction, and of one look at what is due.
  private static final int CHUNK = 200;

  private static final int LOOK = 20_000;

  private final NightStore store;
  private final CircleStore circles;
  private final Settlements settlements;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  /// The circles of which the log says that they were not paid out.
  private final Set<CircleId> told = ConcurrentHashMap.newKeySet();

  Night(
      NightStore store,
      CircleStore circles,
      Settlements settlements,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.store = store;
    this.circles = circles;
    this.settlements = settlements;
    this.clock = clock;
    transaction = new TransactionTemplate(transactions);
  }

  @Bean
  Task<Void> payDueCircles() {
    return Tasks.recurring("savings-payouts", FixedDelay.of(EVERY)).execute((_, _) -> payAll());
  }

  /// Pays until nothing is due any more, or what is due is refused; answers how many it paid.
  int payAll() {
    Set<CircleId> stuck = new HashSet<>();
    int paid = 0;
    int more = 1;
    while (more > 0) {
      more = 0;
      for (Map.Entry<CommunityId, List<CircleId>> due : due(stuck).entrySet()) {
        more += pay(due.getKey(), due.getValue(), stuck);
      }
      paid += more;
    }
    return paid;
  }

  private Map<CommunityId, List<CircleId>> due(Set<CircleId> stuck) {
    return store.payable(clock.instant(), LOOK).stream()
        .filter(found -> !stuck.contains(found.circle()))
        .collect(
            groupingBy(
                NightStore.Found::community,
                () -> new TreeMap<>(Comparator.comparingInt(CommunityId::value)),
                mapping(NightStore.Found::circle, toList())));
  }

  private int pay(CommunityId community, List<CircleId> due, Set<CircleId> stuck) {
    int paid = 0;
    for (int from = 0; from < due.size(); from += CHUNK) {
      paid += chunk(community, due.subList(from, Math.min(from + CHUNK, due.size())), stuck);
    }
    return paid;
  }

  /// One transaction. What fails unforeseen is tried again in halves, so that one circle finds
  /// itself alone.
  private int chunk(CommunityId community, List<CircleId> some, Set<CircleId> stuck) {
    try {
      return Optional.ofNullable(transaction.execute(_ -> settle(community, some, stuck)))
          .orElse(0);
    } catch (DataAccessException | IllegalStateException failure) {
      if (some.size() == 1) {
        LOG.warn("A circle could not be paid out: {}", some.getFirst().value(), failure);
        stuck.addAll(some);
        return 0;
      }
      int half = some.size() >> 1;
      return chunk(community, some.subList(0, half), stuck)
          + chunk(community, some.subList(half, some.size()), stuck);
    }
  }

  private int settle(CommunityId community, List<CircleId> some, Set<CircleId> stuck) {
    Instant now = clock.instant();
    List<Circle> locked = circles.lockFree(community, some);
    Map<CircleId, PersonId> starters = store.payable(community, locked, now);
    List<Settlements.Wish> wishes = new ArrayList<>();
    for (Circle circle : locked) {
      Optional.ofNullable(starters.get(circle.id()))
          .filter(_ -> circle.cycle() < circle.terms().size())
          .ifPresent(starter -> wishes.add(wish(circle, starter)));
    }
    if (wishes.isEmpty()) {
      stuck.addAll(some);
      return 0;
    }
    List<Optional<Refusal>> answers = settlements.settle(community, wishes, now);
    int paid = 0;
    for (int one = 0; one < wishes.size(); one++) {
      if (answers.get(one).isEmpty()) {
        paid++;
      } else {
        refused(wishes.get(one).circle(), answers.get(one).get());
        stuck.add(wishes.get(one).circle().id());
      }
    }
    return paid;
  }

  /// Something only people can mend, such as a closed wallet; said once, not at every look.
  private void refused(Circle circle, Refusal why) {
    if (told.size() >= LOOK) {
      told.clear();
    }
    if (told.add(circle.id())) {
      LOG.warn("A circle was not paid out: {}, {}", circle.id().value(), why);
    }
  }

  private static Settlements.Wish wish(Circle circle, PersonId starter) {
    return new Settlements.Wish(circle, new Author(starter.value(), circle.organiser().value()));
  }
}
