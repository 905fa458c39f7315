package org.commonweal.activity;

import java.util.Locale;

/// Whether a member is sent their notices by e-mail, and when.
public enum LetterChoice {
  NONE,
  /// As soon as something happens.
  AT_ONCE,
  /// What came together, once a day in the morning.
  DAILY;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LetterChoice of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
