package org.commonweal.statements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.Day;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.AsOf;
import org.commonweal.ledger.Span;

/// The days that a statement is about, both included; without a first day from the beginning,
/// without a last one until now.
///
/// By the day that entries count for, a statement shows what is known today about these days. By
/// the day they were recorded, it shows what was known then.
public record Days(Optional<LocalDate> from, Optional<LocalDate> to, Basis basis) {

  public static final Days ALL = new Days(Optional.empty(), Optional.empty(), Basis.EFFECTIVE);

  public Days {
    if (to.orElse(Day.LAST).isBefore(from.orElse(Day.FIRST))) {
      throw new Refused(new InputRefusal.DaysReversed("to"));
    }
  }

  /// Reads days such as `2025-11-15` and a basis by its code; an empty text is none.
  public static Days of(String from, String to, String basis) {
    var checks = new Checks();
    Optional<LocalDate> first = checks.reading(() -> day("from", from), Optional.empty());
    Optional<LocalDate> last = checks.reading(() -> day("to", to), Optional.empty());
    Basis by = checks.reading(() -> basis(basis), Basis.EFFECTIVE);
    checks.done();
    return new Days(first, last, by);
  }

  private static Optional<LocalDate> day(String field, String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(Day.read(field, text));
  }

  private static Basis basis(String text) {
    if (text.isBlank()) {
      return Basis.EFFECTIVE;
    }
    return Arrays.stream(Basis.values())
        .filter(basis -> basis.code().equals(text.strip()))
        .findFirst()
        .orElseThrow(() -> new Refused(new InputRefusal.NotOneOf("by", codes())));
  }

  private static String codes() {
    return Arrays.stream(Basis.values()).map(Basis::code).collect(Collectors.joining(", "));
  }

  public boolean all() {
    return from.isEmpty() && to.isEmpty();
  }

  boolean needsZone() {
    return !all() && basis == Basis.RECORDED;
  }

  /// What the books said when these days were over.
  AsOf end(ZoneId zone) {
    return to.map(day -> through(day, zone)).orElse(AsOf.NOW);
  }

  /// What the books said before these days; nothing if there was no before.
  Optional<AsOf> beginning(ZoneId zone) {
    return from.map(day -> through(day.minusDays(1), zone));
  }

  private AsOf through(LocalDate day, ZoneId zone) {
    return switch (basis) {
      case EFFECTIVE -> new AsOf.Day(day);
      case RECORDED -> new AsOf.Moment(last(day, zone));
    };
  }

  /// The last moment of a day that a database can tell from the next day's first.
  static Instant last(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
  }

  Span span() {
    return new Span(from.orElse(Day.FIRST), to.orElse(Day.LAST));
  }
}
