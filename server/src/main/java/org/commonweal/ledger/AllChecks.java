package org.commonweal.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonweal.kernel.CommunityId;
import org.springframework.stereotype.Component;

/// All checks of a community's books, one after the other.
@Component
class AllChecks {

  private final EntryChecks entries;
  private final LegChecks legs;
  private final BalanceChecks balances;
  private final NoteChecks notes;
  private final DecisionChecks decisions;
  private final SnapshotChecks snapshots;
  private final StretchChecks stretches;
  private final SealChecks seals;
  private final EscrowChecks escrows;

  AllChecks(
      EntryChecks entries,
      LegChecks legs,
      BalanceChecks balances,
      NoteChecks notes,
      DecisionChecks decisions,
      SnapshotChecks snapshots,
      StretchChecks stretches,
      SealChecks seals,
      EscrowChecks escrows) {
    this.entries = entries;
    this.legs = legs;
    this.balances = balances;
    this.notes = notes;
    this.decisions = decisions;
    this.snapshots = snapshots;
    this.stretches = stretches;
    this.seals = seals;
    this.escrows = escrows;
  }

  /// Where the chain is trusted to be, and what earlier verifications saw.
  record Trust(Link from, Map<Long, Hash> remembered) {}

  List<CommunityId> communities() {
    return entries.communities();
  }

  Verification check(Part part, Trust trust) {
    List<Mismatch> found = new ArrayList<>();
    CommunityId community = part.community();
    found.addAll(entries.missing(part));
    found.addAll(entries.lastDiffers(community));
    found.addAll(entries.unordered(part));
    found.addAll(entries.altered(part));
    found.addAll(legs.withoutEntry(part));
    found.addAll(legs.accountsDiffer(part));
    found.addAll(legs.broken(part));
    found.addAll(part.whole() ? balances.differing(community) : balances.notLast(part));
    found.addAll(balances.unitsNotZero(community));
    found.addAll(notes.altered(part));
    found.addAll(notes.goneOrKept(part));
    found.addAll(decisions.withoutEntry(community));
    found.addAll(decisions.notInForce(community));
    found.addAll(decisions.periods(community));
    found.addAll(decisions.closedThrough(community));
    found.addAll(decisions.inClosedPeriods(part));
    found.addAll(decisions.onClosedAccounts(part));
    found.addAll(snapshots.differing(part));
    found.addAll(part.whole() ? stretches.differing(community) : List.of());
    found.addAll(escrows.left(community));
    found.addAll(seals.broken(community, trust.from(), trust.remembered()));
    return entries.looked(part, found);
  }
}
