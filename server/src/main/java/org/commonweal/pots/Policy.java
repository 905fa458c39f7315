package org.commonweal.pots;

import java.util.Locale;

/// What happens when somebody has too little in a pot: nothing is taken, it is asked once more, it
/// is taken down to a limit, or always.
public enum Policy {
  BLOCK,
  WARN,
  LIMIT,
  ALLOW;

  /// The word of schema, forms and API.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Policy of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
