package org.commonweal.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Days of the calendar as people and programs write them: `2025-11-15`, from 1900 to 9999.
public final class Day {

  public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private Day() {}

  /// A day that may be left out, by an empty text.
  public static Optional<LocalDate> ifAny(String field, String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(read(field, text));
  }

  public static LocalDate read(String field, String text) {
    try {
      LocalDate day = LocalDate.parse(text.strip());
      if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
        return day;
      }
    } catch (DateTimeParseException _) {
      // refused below, like a day out of range
    }
    throw new Refused(new InputRefusal.NotADay(field));
  }
}
