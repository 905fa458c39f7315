package org.commonweal.ledger;

import java.util.Locale;

/// What kind of thing holds an account.
public enum HolderKind {
  MEMBER,
  COUNCIL,
  POOL,
  COMMUNITY,
  PLACE,
  ROUND,
  CIRCLE,
  /// What a member has in a pot.
  PURSE;

  static HolderKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
