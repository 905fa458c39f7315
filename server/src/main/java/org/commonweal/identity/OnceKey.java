package org.commonweal.identity;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one write is known by: its community in the path, or zeros, the person, and their key. Only
/// a hash of it is stored.
record OnceKey(UUID community, PersonId person, String key) {

  private static final UUID NONE = new UUID(0, 0);
  private static final Pattern COMMUNITY =
      Pattern.compile("/communities/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/|$)");

  static OnceKey of(String path, PersonId person, String key) {
    Matcher matcher = COMMUNITY.matcher(path);
    return new OnceKey(matcher.find() ? UUID.fromString(matcher.group(1)) : NONE, person, key);
  }

  /// What is stored of it: who reads the database can neither use the key nor open the answer.
  String hashed() {
    return HexFormat.of().formatHex(Secrets.hash(text("key")));
  }

  /// The secret that the answer is locked with. No two writes share one.
  byte[] lock() {
    return Secrets.hash(text("lock"));
  }

  /// What the write is known by in the books: a UUID of version 8.
  RequestId request() {
    ByteBuffer hash = ByteBuffer.wrap(Secrets.hash(text("request")));
    long high = (hash.getLong() & ~0xF000L) | 0x8000L;
    long low = (hash.getLong() >>> 2) | 0x8000_0000_0000_0000L;
    return new RequestId(new UUID(high, low));
  }

  private String text(String use) {
    return String.join(" ", use, community.toString(), person.value().toString(), key);
  }
}
