package org.commonweal.items;

import java.util.Locale;

/// Where a need stands. Resting: a recurring need met in full, until its next period begins.
public enum NeedStatus {
  OPEN,
  PARTLY,
  RESTING,
  FULFILLED,
  WITHDRAWN;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
