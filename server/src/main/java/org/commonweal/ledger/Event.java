package org.commonweal.ledger;

import java.util.regex.Pattern;

/// What happened, as a short past-tense code such as `contribution-received`.
public record Event(String code) {

  private static final int LIMIT = 40;
  private static final Pattern KEBAB = Pattern.compile("[a-z]+(-[a-z]+)*");

  /// The event of every journal that undoes another.
  static final Event REVERSED = new Event("reversed");

  public Event {
    if (code.length() > LIMIT || !KEBAB.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "code: " + code + " (expected: kebab-case, at most " + LIMIT + " characters)");
    }
  }
}
