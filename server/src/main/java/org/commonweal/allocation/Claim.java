package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.UUID;

/// What a recipient asks for within one tier, in smallest units, at least 1.
public record Claim(UUID recipient, BigInteger asked) {

  public Claim {
    Range.ASKED.check(asked);
  }
}
