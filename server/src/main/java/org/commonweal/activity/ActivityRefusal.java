package org.commonweal.activity;

import java.time.LocalDate;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refusal;

/// Why a report was not published, or not found.
public sealed interface ActivityRefusal extends Refusal {

  record NoSuchReport() implements ActivityRefusal {}

  /// The report that another is to take the place of is none of this council.
  record UnknownReport(String field) implements ActivityRefusal {}

  record AlreadyReplaced() implements ActivityRefusal {}

  record DaysToCome(String field, LocalDate today) implements ActivityRefusal {}

  record ReportTooLarge(int limit) implements ActivityRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case NoSuchReport _ -> Kind.NOT_FOUND;
      case AlreadyReplaced _, ReportTooLarge _ -> Kind.CONFLICT;
      case UnknownReport _, DaysToCome _ -> Kind.INVALID;
    };
  }
}
