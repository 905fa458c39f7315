package org.commonweal.ledger;

import java.util.ArrayList;
import java.util.List;
import org.commonweal.kernel.CommunityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Proves the books from their rows alone, as of one moment, while others go on posting.
///
/// Call it outside of a transaction: it needs its own, in which all reads see the same moment.
@Service
public class Verifier {

  private final EntryChecks entries;
  private final LegChecks legs;
  private final BalanceChecks balances;

  Verifier(EntryChecks entries, LegChecks legs, BalanceChecks balances) {
    this.entries = entries;
    this.legs = legs;
    this.balances = balances;
  }

  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Verification verify(CommunityId community) {
    return check(community);
  }

  /// Verifies every community of this server.
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Verification verifyAll() {
    return entries.communities().stream()
        .map(this::check)
        .reduce(Verification.NOTHING, Verification::plus);
  }

  private Verification check(CommunityId community) {
    List<Mismatch> found = new ArrayList<>();
    found.addAll(entries.missing(community));
    found.addAll(entries.lastDiffers(community));
    found.addAll(entries.altered(community));
    found.addAll(legs.withoutEntry(community));
    found.addAll(legs.accountsDiffer(community));
    found.addAll(legs.broken(community));
    found.addAll(balances.differing(community));
    found.addAll(balances.unitsNotZero(community));
    return entries.looked(community, found);
  }
}
