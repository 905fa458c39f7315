package org.commonweal.kernel;

/// The place in a list behind which the next page begins: the key of the last row seen.
///
/// Lists are ordered by a time-ordered id, newest first, so one UUID or number in text is enough.
public record Cursor(String value) {

  private static final int MAX = 100;

  public Cursor {
    if (value.isBlank() || value.length() > MAX) {
      throw new Refused(new InputRefusal.TooLong("cursor", MAX));
    }
  }
}
