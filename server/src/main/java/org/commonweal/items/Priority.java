package org.commonweal.items;

import java.util.Locale;

/// How much it matters to whoever asks.
public enum Priority {
  NEED,
  WANT;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
