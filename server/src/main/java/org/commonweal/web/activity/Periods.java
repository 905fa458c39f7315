package org.commonweal.web.activity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;

/// The months and quarters that reports are mostly about.
public final class Periods {

  private static final int MONTHS = 3;
  private static final int QUARTERS = 2;
  private static final int MONTHS_OF_A_QUARTER = 3;

  private Periods() {}

  /// A month or a quarter that is over, with its name.
  public record Period(String name, LocalDate first, LocalDate last) {}

  /// The last ones that are over.
  static List<Period> of(LocalDate today, Visit visit) {
    YearMonth month = YearMonth.from(today).minusMonths(1);
    List<Period> periods =
        new ArrayList<>(
            IntStream.range(0, MONTHS)
                .mapToObj(back -> period(month.minusMonths(back), 1, visit))
                .toList());
    YearMonth quarter = month;
    while (quarter.getMonthValue() % MONTHS_OF_A_QUARTER != 0) {
      quarter = quarter.minusMonths(1);
    }
    YearMonth last = quarter;
    IntStream.range(0, QUARTERS)
        .mapToObj(back -> last.minusMonths((long) back * MONTHS_OF_A_QUARTER))
        .map(end -> period(end, MONTHS_OF_A_QUARTER, visit))
        .forEach(periods::add);
    return periods;
  }

  private static Period period(YearMonth end, int months, Visit visit) {
    YearMonth start = end.minusMonths(months - 1L);
    return new Period(name(start, end, visit), start.atDay(1), end.atEndOfMonth());
  }

  private static String name(YearMonth start, YearMonth end, Visit visit) {
    var words = DateTimeFormatter.ofPattern("LLLL yyyy", visit.community().language());
    return start.equals(end)
        ? words.format(end)
        : DateTimeFormatter.ofPattern("LLLL", visit.community().language()).format(start)
            + " to "
            + words.format(end);
  }

  /// The form with the days to begin with: those of the last month that is over.
  static Form chosen(Form form, LocalDate today) {
    YearMonth month = YearMonth.from(today).minusMonths(1);
    return form.starting("from", month.atDay(1).toString())
        .starting("to", month.atEndOfMonth().toString());
  }

  /// A title to begin with: the month or quarter, or the days.
  static String title(Form form, Visit visit) {
    try {
      LocalDate first = LocalDate.parse(form.text("from"));
      LocalDate last = LocalDate.parse(form.text("to"));
      YearMonth start = YearMonth.from(first);
      YearMonth end = YearMonth.from(last);
      boolean whole = first.equals(start.atDay(1)) && last.equals(end.atEndOfMonth());
      return whole
          ? name(start, end, visit)
          : visit.language().date(first) + " to " + visit.language().date(last);
    } catch (DateTimeParseException _) {
      return "";
    }
  }
}
