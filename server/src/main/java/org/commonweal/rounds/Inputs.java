package org.commonweal.rounds;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweal.allocation.Claim;
import org.commonweal.allocation.Ration;
import org.commonweal.allocation.Rationing;
import org.commonweal.allocation.Recipient;
import org.commonweal.allocation.Strategy;
import org.commonweal.allocation.Terms;
import org.commonweal.allocation.Tier;

/// Everything the amounts of a round depend on, frozen: from the same inputs come the same amounts.
record Inputs(
    String kind, UUID community, UUID unit, Terms terms, List<Recipient> queue, List<Tier> tiers) {

  /// The version of the rules; a change of the rules is a new number, and old rounds keep theirs.
  static final int RULE = 1;

  Ration ration() {
    return Rationing.ration(terms, queue, tiers);
  }

  Inputs by(Strategy other) {
    Terms changed = new Terms(terms.stock(), terms.pack(), other);
    return new Inputs(kind, community, unit, changed, queue, tiers);
  }

  Inputs stocked(BigInteger stock) {
    Terms changed = new Terms(stock, terms.pack(), terms.strategy());
    return new Inputs(kind, community, unit, changed, queue, tiers);
  }

  /// What each recipient asks, tier by tier.
  Map<UUID, Map<String, BigInteger>> asked() {
    var asked = new HashMap<UUID, Map<String, BigInteger>>();
    for (Tier tier : tiers) {
      for (Claim claim : tier.claims()) {
        asked
            .computeIfAbsent(claim.recipient(), _ -> new HashMap<>())
            .put(tier.name(), claim.asked());
      }
    }
    return asked;
  }
}
