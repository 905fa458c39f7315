package org.commonweal.identity;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one write is known by: its community in the path, or zeros, the person, and their key.
record OnceKey(UUID community, PersonId person, String key) {

  private static final UUID NONE = new UUID(0, 0);
  private static final Pattern COMMUNITY =
      Pattern.compile("/communities/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/|$)");

  static OnceKey of(String path, PersonId person, String key) {
    Matcher matcher = COMMUNITY.matcher(path);
    return new OnceKey(matcher.find() ? UUID.fromString(matcher.group(1)) : NONE, person, key);
  }
}
