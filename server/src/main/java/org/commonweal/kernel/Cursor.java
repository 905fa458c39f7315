package org.commonweal.kernel;

import java.util.UUID;

/// The place in a list behind which the next page begins: the key of the last row seen.
///
/// One text is enough: a list is ordered by a number, a time-ordered id or a name.
public record Cursor(String value) {

  private static final int MAX = 300;

  public Cursor {
    if (value.isBlank() || value.length() > MAX) {
      throw new Refused(new InputRefusal.TooLong("cursor", MAX));
    }
  }

  public static Cursor of(UUID key) {
    return new Cursor(key.toString());
  }

  public static Cursor of(long key) {
    return new Cursor(Long.toString(key));
  }

  /// The cursor of a list that is ordered by a time-ordered id.
  public UUID uuid() {
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      throw new Refused(new InputRefusal.NotAllowedCharacter("cursor"));
    }
  }

  /// The cursor of a list that is ordered by a number.
  public long number() {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new Refused(new InputRefusal.NotAllowedCharacter("cursor"));
    }
  }
}
