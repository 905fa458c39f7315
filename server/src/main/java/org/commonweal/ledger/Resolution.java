package org.commonweal.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.commonweal.kernel.Quantity;

/// What is decided.
public sealed interface Resolution {

  /// The account takes no more legs. It has to be empty, with nothing on its way to it.
  record CloseAccount(AccountId account) implements Resolution {}

  record ReopenAccount(AccountId account) implements Resolution {}

  /// The lowest balance the account may have; none if there is to be no limit.
  record ChangeFloor(AccountId account, Optional<Quantity> floor) implements Resolution {}

  /// From now on no journal counts for a day up to this one.
  record ClosePeriod(LocalDate through) implements Resolution {}

  /// Journals may again count for the days of the last closed period, which ended on this day.
  record ReopenPeriod(LocalDate through) implements Resolution {}

  /// The journal's note is deleted; that there was one stays on record.
  record EraseNote(JournalId journal) implements Resolution {}

  default Event event() {
    return switch (this) {
      case CloseAccount _ -> new Event("account-closed");
      case ReopenAccount _ -> new Event("account-reopened");
      case ChangeFloor _ -> new Event("floor-changed");
      case ClosePeriod _ -> new Event("period-closed");
      case ReopenPeriod _ -> new Event("period-reopened");
      case EraseNote _ -> new Event("note-erased");
    };
  }
}
