package org.commonweal.bench.kill;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.commonweal.ledger.AccountId;
import org.commonweal.ledger.Author;
import org.commonweal.ledger.Event;
import org.commonweal.ledger.Journal;
import org.commonweal.ledger.JournalId;
import org.commonweal.ledger.Leg;

/// The accounts that bare ledger processes work on. What a journal moves is told by its id alone,
/// so that whoever knows the id can ask for the same journal again.
record Errand(Unit unit, List<AccountId> accounts) {

  private static final LocalDate TODAY = LocalDate.of(2025, 11, 15);
  private static final int MOST = 30;

  /// The first account has no floor; half of the journals come from there, the others may be
  /// refused.
  Journal journal(UUID id) {
    int chance = id.hashCode();
    int debit = (chance & 1) == 0 ? 0 : Math.floorMod(chance >> 1, accounts.size());
    int credit = (debit + 1 + Math.floorMod(chance >> 5, accounts.size() - 1)) % accounts.size();
    var quantity = Quantity.of(1 + Math.floorMod(chance >> 9, MOST), unit);
    return new Journal(
            new JournalId(id),
            new Author(new UUID(0, 1), new UUID(0, 2)),
            new Event("things-moved"),
            new UUID(0, 3),
            TODAY,
            List.of(new Leg(accounts.get(debit), accounts.get(credit), quantity)))
        .noted(id.toString());
  }
}
