package org.commonweal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Collects what is wrong with the fields of one request, so that a form is told everything at
/// once.
public final class Checks {

  public static final int NAME_LIMIT = 200;
  public static final int TEXT_LIMIT = 2_000;

  private final List<Refusal> refusals = new ArrayList<>();

  /// The stripped name, 1 to 200 characters.
  public String name(String field, String value) {
    String name = text(field, value, NAME_LIMIT);
    if (name.isEmpty()) {
      refusals.add(new InputRefusal.Missing(field));
    }
    return name;
  }

  /// The stripped text, 0 to `limit` characters, without control characters but line ends and tabs.
  public String text(String field, String value, int limit) {
    String text = value.strip();
    if (text.codePointCount(0, text.length()) > limit) {
      refusals.add(new InputRefusal.TooLong(field, limit));
    }
    if (text.chars()
        .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
      refusals.add(new InputRefusal.NotAllowedCharacter(field));
    }
    return text;
  }

  /// Whether a database can keep the text: no U+0000, and no half of a surrogate pair.
  public static boolean storable(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  public long range(String field, long value, long least, long most) {
    if (value < least || value > most) {
      refusals.add(new InputRefusal.OutOfRange(field, least, most));
    }
    return value;
  }

  /// What `read` returns, or `otherwise` with its refusals kept for later.
  public <T> T reading(Supplier<T> read, T otherwise) {
    try {
      return read.get();
    } catch (Refused refused) {
      refusals.addAll(refused.refusals());
      return otherwise;
    }
  }

  public void add(Refusal refusal) {
    refusals.add(refusal);
  }

  /// What was found so far, for a command that decides each of several requests alone.
  public List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  /// Ends the checking: refuses with everything found, or returns if nothing was.
  public void done() {
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
  }
}
