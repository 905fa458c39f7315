package org.commonweal.savings;

import java.util.Locale;

/// Who may join a circle while it is a draft; the organiser always may.
public enum Entry {
  /// Every active member of the community.
  OPEN,
  /// Those who were invited, or hold the link.
  INVITED;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Entry of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
