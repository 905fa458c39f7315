package org.commonweal.commons;

import java.util.Locale;

/// Whether needs are served before wants, or both alike.
public enum PriorityMode {
  NEEDS_FIRST,
  ALIKE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
