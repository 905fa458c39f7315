package org.commonweal.items;

import java.util.Locale;

/// Whether an item is a thing or something done for somebody.
public enum ItemKind {
  OBJECT,
  SERVICE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
