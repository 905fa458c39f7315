package org.commonweal.community;

import java.util.Locale;

/// Whether a member takes part: a paused one reads only, one who left is an outsider.
public enum MemberStatus {
  ACTIVE,
  PAUSED,
  LEFT;

  /// The word of schema, URL and API: `active`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static MemberStatus of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
