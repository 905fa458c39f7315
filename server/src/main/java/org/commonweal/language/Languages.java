package org.commonweal.language;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/// The languages that texts exist in.
public final class Languages {

  public static final List<Locale> SPOKEN = List.of(Locale.ENGLISH);

  private Languages() {}

  /// The first wanted language that is spoken here, or English.
  public static Language best(Enumeration<Locale> wanted) {
    return Collections.list(wanted).stream()
        .filter(locale -> SPOKEN.stream().anyMatch(one -> same(one, locale)))
        .findFirst()
        .map(locale -> new Language(locale, ZoneOffset.UTC))
        .orElse(Language.ENGLISH);
  }

  private static boolean same(Locale one, Locale other) {
    return one.getLanguage().equals(other.getLanguage());
  }
}
