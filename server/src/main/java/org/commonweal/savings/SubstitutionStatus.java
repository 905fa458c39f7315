package org.commonweal.savings;

import java.util.Locale;

/// What has become of a substitution.
public enum SubstitutionStatus {
  /// Not everybody has agreed, or the organiser has not decided.
  PROPOSED,
  /// The place has gone to the substitute.
  APPROVED,
  /// One of the two, or the organiser, did not want it.
  DECLINED,
  /// The circle ended, or one of the two went another way, before it was approved.
  LAPSED;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SubstitutionStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
