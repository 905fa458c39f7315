package org.commonweal.rounds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of a plan's frozen inputs, in hexadecimal: two plans with the same hash give the
/// same amounts.
public record PlanHash(String value) {

  static PlanHash of(String inputs) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(inputs.getBytes(UTF_8));
      return new PlanHash(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
