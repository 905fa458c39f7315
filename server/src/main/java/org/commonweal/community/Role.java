package org.commonweal.community;

import java.util.Locale;

/// What a member is in a community. A member may have several.
public enum Role {
  OWNER(3),
  ADMIN(2),
  TREASURER(1),
  ACCOUNTANT(1),
  MEMBER(1),
  VIEWER(1);

  private final int rank;

  Role(int rank) {
    this.rank = rank;
  }

  /// Nobody changes or removes somebody of a higher rank, or gives a role above their own.
  int rank() {
    return rank;
  }

  /// The word of schema, URL and API: `owner`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Role of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
