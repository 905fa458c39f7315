package org.commonweal.community;

import static org.commonweal.community.Role.ACCOUNTANT;
import static org.commonweal.community.Role.ADMIN;
import static org.commonweal.community.Role.MEMBER;
import static org.commonweal.community.Role.OWNER;
import static org.commonweal.community.Role.TREASURER;
import static org.commonweal.community.Role.VIEWER;

import java.util.Set;

/// Roles that may the same.
enum Circle {
  EVERYBODY,
  /// Who takes part; an accountant and a viewer only read.
  ACTING,
  OWNING,
  LEADING,
  /// Who keeps the money.
  KEEPING,
  CHECKING;

  Set<Role> roles() {
    return switch (this) {
      case EVERYBODY -> Set.of(OWNER, ADMIN, TREASURER, ACCOUNTANT, MEMBER, VIEWER);
      case ACTING -> Set.of(OWNER, ADMIN, TREASURER, MEMBER);
      case OWNING -> Set.of(OWNER);
      case KEEPING -> Set.of(OWNER, ADMIN, TREASURER);
      case LEADING -> Set.of(OWNER, ADMIN);
      case CHECKING -> Set.of(OWNER, ADMIN, TREASURER, ACCOUNTANT);
    };
  }
}
