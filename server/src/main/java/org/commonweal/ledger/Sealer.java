package org.commonweal.ledger;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.EachAlone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Seals what was entered since it last looked: chains the entries of each community in their order
/// and writes down where the chain has come to. It reads what is committed and locks nothing; of
/// two sealers in the same place one gives way.
@Configuration(proxyBeanMethods = false)
class Sealer {

  private static final Duration EVERY = Duration.ofSeconds(3);

  private final Chain chain;
  private final SealStore store;
  private final InstantSource clock;

  Sealer(Chain chain, SealStore store, InstantSource clock) {
    this.chain = chain;
    this.store = store;
    this.clock = clock;
  }

  @Bean
  Task<Void> sealEntries() {
    return Tasks.recurring("ledger-seals", FixedDelay.of(EVERY)).execute((_, _) -> seal());
  }

  /// Seals all entries of all communities.
  void seal() {
    EachAlone.of(store.unsealed(), this::seal);
  }

  void seal(CommunityId community) {
    long last = store.entries(community);
    Seal seal = store.last(community).orElse(Seal.NONE);
    boolean first = true;
    while (first && seal.link().entry() < last) {
      Seal next = next(community, seal, last);
      if (next.link().entry() == seal.link().entry()) {
        return;
      }
      first = store.add(community, next);
      seal = next;
    }
  }

  /// Never before the seal before, should the clock have been set back.
  private Seal next(CommunityId community, Seal seal, long last) {
    Link link = chain.batch(community, seal.link(), last);
    Instant now = clock.instant();
    Instant sealedAt = now.isBefore(seal.sealedAt()) ? seal.sealedAt() : now;
    return new Seal(link, seal.link().entry(), sealedAt);
  }
}
