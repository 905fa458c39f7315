package org.commonweal.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.commonweal.kernel.Refused;

/// Days in bodies and queries: `2026-11-21`, or the empty text for none.
final class Day {

  private Day() {}

  static Optional<LocalDate> read(String field, String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeParseException _) {
      throw new Refused(new RequestRefusal.WrongType(field, "a day such as 2026-11-21"));
    }
  }
}
