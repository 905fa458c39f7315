package org.commonweal.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/// The secret by which the command line on the same machine proves that it may read this server's
/// files. New at every start; known through `server.json` only.
@Component
public final class MachineToken {

  private static final int BYTES = 32;

  private final String value;

  MachineToken(RandomGenerator random) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    value = HexFormat.of().formatHex(secret);
  }

  /// Compares in constant time, so that the answer's delay tells nothing.
  public boolean matches(String presented) {
    return MessageDigest.isEqual(value.getBytes(UTF_8), presented.getBytes(UTF_8));
  }

  String value() {
    return value;
  }
}
