package org.commonweal.language;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Dates and times of day as people of a language write them, without marks of direction: these
/// stand in sentences written from left to right, where a mark would put the day behind the year.
final class Dates {

  private Dates() {}

  static String text(LocalDate date, Locale locale) {
    return unmarked(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date));
  }

  static String day(LocalDate date, Locale locale) {
    return unmarked(DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale).format(date));
  }

  static String text(ZonedDateTime moment, Locale locale) {
    return unmarked(
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .format(moment));
  }

  private static String unmarked(String text) {
    return text.replaceAll("[\\u061c\\u200e\\u200f]", "");
  }
}
