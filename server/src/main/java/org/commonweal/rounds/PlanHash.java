package org.commonweal.rounds;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/// The SHA-256 of a plan's frozen inputs, in hexadecimal: two plans with the same hash give the
/// same amounts.
public record PlanHash(String value) {

  static PlanHash of(Inputs inputs) {
    var hashing = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.digest());
    InputsJson.write(inputs, hashing);
    return of(hashing);
  }

  /// The hash of everything that was written through the stream.
  static PlanHash of(DigestOutputStream written) {
    return new PlanHash(HexFormat.of().formatHex(written.getMessageDigest().digest()));
  }
}
