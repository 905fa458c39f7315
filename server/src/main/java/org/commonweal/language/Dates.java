package org.commonweal.language;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Dates and times of day as people of a language write them.
final class Dates {

  private Dates() {}

  static String text(LocalDate date, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
  }

  static String day(LocalDate date, Locale locale) {
    return DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale).format(date);
  }

  static String text(ZonedDateTime moment, Locale locale) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .format(moment);
  }
}
