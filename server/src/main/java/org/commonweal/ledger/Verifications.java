package org.commonweal.ledger;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.EachAlone;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;

/// Verifies by itself what was entered, and keeps the results. As long as something is wrong, every
/// run starts where it was found or before, and finds it again.
@Service
public class Verifications {

  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration AT_LEAST_EVERY = Duration.ofDays(1);

  private final Verifier verifier;
  private final VerificationStore store;
  private final WholeBooks books;
  private final InstantSource clock;

  Verifications(Verifier verifier, VerificationStore store, WholeBooks books, InstantSource clock) {
    this.verifier = verifier;
    this.store = store;
    this.books = books;
    this.clock = clock;
  }

  @Bean
  static Task<Void> verifyEntries(Verifications verifications) {
    return Tasks.recurring("ledger-verification", FixedDelay.of(EVERY))
        .execute((_, _) -> verifications.runAll());
  }

  void runAll() {
    EachAlone.of(store.due(clock.instant().minus(AT_LEAST_EVERY)), this::run);
  }

  /// Verifies what is new, keeps the result and tells it.
  public VerificationRun run(CommunityId community) {
    return kept(community, verifier::verifyNew);
  }

  /// Verifies everything, keeps the result and tells it; refused while enough others do.
  public VerificationRun runWhole(CommunityId community) {
    return books.read(() -> kept(community, verifier::verifyWhole));
  }

  /// Verifies everything and keeps nothing; refused while enough others do.
  public Verification look(CommunityId community) {
    return books.read(() -> verifier.verify(community));
  }

  /// The same for all communities.
  public Verification lookAll() {
    return books.read(verifier::verifyAll);
  }

  private VerificationRun kept(
      CommunityId community, Function<CommunityId, Verifier.Findings> verify) {
    Instant begun = clock.instant();
    Verifier.Findings findings = verify.apply(community);
    Duration took = Duration.between(begun, clock.instant());
    Verification found = findings.verification();
    String report = MismatchJson.write(found.mismatches());
    store.add(community, new VerificationStore.Row(begun, took, findings, report));
    return new VerificationRun(
        begun, took, findings.first(), findings.end().last(), found.legs(), found.mismatches());
  }

  /// The last result, if there was a run yet.
  public Optional<VerificationRun> last(CommunityId community) {
    return store.last(community).map(Verifications::run);
  }

  private static VerificationRun run(VerificationStore.Kept kept) {
    return new VerificationRun(
        kept.at(),
        kept.took(),
        kept.first(),
        kept.end().last(),
        kept.legs(),
        MismatchJson.read(kept.report()));
  }
}
