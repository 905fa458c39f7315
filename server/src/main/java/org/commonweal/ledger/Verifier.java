package org.commonweal.ledger;

import java.util.Map;
import org.commonweal.kernel.CommunityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Proves the books from their rows alone, as of one moment, while others go on posting.
///
/// It always has a transaction of its own, in which all reads see the same moment.
@Service
public class Verifier {

  private final AllChecks checks;
  private final VerificationStore runs;

  Verifier(AllChecks checks, VerificationStore runs) {
    this.checks = checks;
    this.runs = runs;
  }

  /// Looks at everything from the first entry on.
  @Transactional(
      readOnly = true,
      isolation = Isolation.REPEATABLE_READ,
      propagation = Propagation.REQUIRES_NEW)
  public Verification verify(CommunityId community) {
    return whole(community);
  }

  /// Verifies every community of this server.
  @Transactional(
      readOnly = true,
      isolation = Isolation.REPEATABLE_READ,
      propagation = Propagation.REQUIRES_NEW)
  public Verification verifyAll() {
    return checks.communities().stream()
        .map(this::whole)
        .reduce(Verification.NOTHING, Verification::plus);
  }

  private Verification whole(CommunityId community) {
    AllChecks.Trust nothing = new AllChecks.Trust(Link.START, runs.remembered(community));
    return checks.check(new Part(community, 0), nothing);
  }

  /// Looks at what was entered since the last run behind which nothing is known to be wrong, and
  /// whether all balances add up to 0. If the books end before that run did, looks at everything.
  @Transactional(
      readOnly = true,
      isolation = Isolation.REPEATABLE_READ,
      propagation = Propagation.REQUIRES_NEW)
  Findings verifyNew(CommunityId community) {
    VerificationStore.Clean end = runs.end(community);
    VerificationStore.Clean clean = runs.clean(community).orElse(VerificationStore.Clean.NEVER);
    if (clean.last() == 0 || clean.last() > end.last()) {
      return new Findings(1, end, whole(community));
    }
    AllChecks.Trust trust = new AllChecks.Trust(clean.link(), Map.of());
    Verification verification = checks.check(new Part(community, clean.last()), trust);
    return new Findings(clean.last() + 1, end, verification);
  }

  /// The same as [#verify], with where the books and their seals ended.
  @Transactional(
      readOnly = true,
      isolation = Isolation.REPEATABLE_READ,
      propagation = Propagation.REQUIRES_NEW)
  Findings verifyWhole(CommunityId community) {
    return new Findings(1, runs.end(community), whole(community));
  }

  /// What a run over the entries behind the last clean one found, and where the books and their
  /// seals ended then.
  record Findings(long first, VerificationStore.Clean end, Verification verification) {}
}
