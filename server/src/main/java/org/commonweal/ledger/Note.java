package org.commonweal.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What the ledger knows of an entry's note: the hash it keeps for good, and the salt, which goes
/// with the text. Both are hexadecimal, and empty where there is none.
record Note(String hash, String salt) {

  static final Note NONE = new Note("", "");

  private static final int SALT_BYTES = 16;

  static Note of(Optional<String> text, RandomGenerator random) {
    if (text.isEmpty()) {
      return NONE;
    }
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    String hex = HexFormat.of().formatHex(salt);
    return new Note(hash(hex, text.get()), hex);
  }

  /// The hash that an entry with this text has if the text is the note's. An erased note may have
  /// been any text.
  String hashOf(Optional<String> text) {
    if (text.isEmpty()) {
      return "";
    }
    boolean erased = !hash.isEmpty() && salt.isEmpty();
    return erased ? hash : hash(salt, text.get());
  }

  private static String hash(String salt, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Hash.of(HexFormat.of().parseHex(salt), bytes).hex();
  }
}
