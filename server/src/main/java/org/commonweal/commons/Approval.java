package org.commonweal.commons;

import java.util.Locale;

/// Whose consent a round of a pool takes besides the planner's.
public enum Approval {
  NONE,
  SECOND_MANAGER;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
