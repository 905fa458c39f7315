package org.commonweal.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 as 64 lower-case hexadecimal digits.
record Hash(String hex) {

  private static final HexFormat HEX = HexFormat.of();

  static Hash of(String text) {
    return of(new byte[0], text.getBytes(StandardCharsets.UTF_8));
  }

  /// The hash of both, one behind the other.
  static Hash of(byte[] first, byte[] second) {
    MessageDigest digest = sha256();
    digest.update(first);
    return new Hash(HEX.formatHex(digest.digest(second)));
  }

  static Hash kept(byte[] bytes) {
    return new Hash(HEX.formatHex(bytes));
  }

  byte[] bytes() {
    return HEX.parseHex(hex);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
