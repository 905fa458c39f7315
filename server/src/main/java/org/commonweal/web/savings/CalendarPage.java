package org.commonweal.web.savings;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonweal.savings.Circle;
import org.commonweal.savings.Schedule;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// The schedule of a circle by months, three at a time.
public record CalendarPage(
    Visit visit, CircleTold told, Circle circle, Schedule schedule, YearMonth from)
    implements WebPage {

  private static final int MONTHS = 3;

  @Override
  public String title() {
    return "Calendar";
  }

  public String path(String below) {
    return told.path(circle, below);
  }

  /// A month in weeks from Monday to Sunday.
  public record Month(YearMonth month, List<List<Day>> weeks, List<Schedule.Line> due) {

    public Month {
      weeks = List.copyOf(weeks);
      due = List.copyOf(due);
    }
  }

  /// A day of a month, or a gap before its first or behind its last, which has the number 0.
  public record Day(int number, Optional<Schedule.Line> due) {}

  public List<Month> months() {
    List<Schedule.Line> lines = schedule.lines();
    return Stream.iterate(from, month -> month.plusMonths(1))
        .limit(MONTHS)
        .map(month -> month(month, lines))
        .toList();
  }

  private static Month month(YearMonth month, List<Schedule.Line> lines) {
    List<Schedule.Line> due =
        lines.stream().filter(line -> YearMonth.from(line.due()).equals(month)).toList();
    int gap = month.atDay(1).getDayOfWeek().getValue() - 1;
    return new Month(month, weeks(month, due, -gap), due);
  }

  private static List<List<Day>> weeks(YearMonth month, List<Schedule.Line> due, int before) {
    return IntStream.iterate(before, start -> start < month.lengthOfMonth(), start -> start + 7)
        .mapToObj(start -> week(month, due, start))
        .toList();
  }

  private static List<Day> week(YearMonth month, List<Schedule.Line> due, int before) {
    return IntStream.rangeClosed(before + 1, before + 7)
        .mapToObj(
            number -> month.isValidDay(number) ? day(due, number) : new Day(0, Optional.empty()))
        .toList();
  }

  private static Day day(List<Schedule.Line> due, int number) {
    return new Day(
        number, due.stream().filter(line -> line.due().getDayOfMonth() == number).findFirst());
  }

  public List<DayOfWeek> weekdays() {
    return Arrays.asList(DayOfWeek.values());
  }

  public String narrow(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale());
  }

  public String wide(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
  }

  /// `March 2027`.
  public String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale())
        + " "
        + month.getYear();
  }

  private Locale locale() {
    return visit.language().locale();
  }

  public String recipient(Schedule.Line line) {
    return told.recipient(circle, line);
  }

  /// Whether it is the visitor who receives.
  public boolean own(Schedule.Line line) {
    return line.recipient().filter(turn -> turn.member().equals(visit.member().id())).isPresent();
  }

  public Optional<String> earlier() {
    return from.isAfter(month(schedule, 0))
        ? Optional.of(path(from.minusMonths(MONTHS)))
        : Optional.empty();
  }

  public Optional<String> later() {
    YearMonth next = from.plusMonths(MONTHS);
    return next.isAfter(month(schedule, circle.terms().size() - 1))
        ? Optional.empty()
        : Optional.of(path(next));
  }

  private String path(YearMonth month) {
    return path("/calendar?month=" + month);
  }

  static YearMonth month(Schedule schedule, int cycle) {
    return YearMonth.from(schedule.due().get(cycle));
  }
}
