package org.commonweal.allocation;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;

/// What one recipient gets, which may be nothing: asked and amount in all tiers, and a portion with
/// its reason for each tier with a claim.
public record Allocation(
    UUID recipient, BigInteger asked, BigInteger amount, List<Portion> portions) {

  public Allocation {
    portions = List.copyOf(portions);
  }
}
