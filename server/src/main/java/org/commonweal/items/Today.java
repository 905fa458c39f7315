package org.commonweal.items;

import java.time.LocalDate;

/// The first days of the current periods, as SQL asks for them.
record Today(LocalDate day) {

  LocalDate week() {
    return Recurrence.WEEKLY.periodStart(day);
  }

  LocalDate month() {
    return Recurrence.MONTHLY.periodStart(day);
  }

  /// When the period began that something received today counts for.
  LocalDate begun(Recurrence recurrence) {
    return recurrence == Recurrence.ONCE ? day : recurrence.periodStart(day);
  }
}
