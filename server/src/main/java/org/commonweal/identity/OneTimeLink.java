package org.commonweal.identity;

import java.time.Instant;

/// A link that opens once, to be handed to the person it is for. It is shown now or never: only its
/// hash is kept.
public record OneTimeLink(String secret, Instant expires) {

  /// The path below the server's address, `/reset/...`.
  public String path() {
    return "/reset/" + secret;
  }
}
