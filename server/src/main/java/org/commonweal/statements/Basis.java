package org.commonweal.statements;

import java.util.Locale;

/// By which day the lines of a statement are chosen.
public enum Basis {
  /// The day an entry counts for.
  EFFECTIVE,
  /// The day an entry was written.
  RECORDED;

  /// The word of API and pages: `effective`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
