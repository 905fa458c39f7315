package org.commonweal.treasury;

import java.time.LocalDate;
import java.util.Optional;
import org.commonweal.kernel.Day;
import org.commonweal.kernel.Refused;

/// The days that something may count for: from 1900 on, and none that has not come yet.
record Days(LocalDate today) {

  /// The day asked for, or today.
  LocalDate check(String field, Optional<LocalDate> asked) {
    LocalDate day = asked.orElse(today);
    if (day.isBefore(Day.FIRST) || day.isAfter(today)) {
      throw new Refused(new TreasuryRefusal.DayOutOfRange(field, Day.FIRST, today));
    }
    return day;
  }
}
