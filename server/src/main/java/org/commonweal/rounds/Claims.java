package org.commonweal.rounds;

import java.util.List;
import java.util.UUID;
import org.commonweal.allocation.Recipient;
import org.commonweal.allocation.Terms;
import org.commonweal.allocation.Tier;

/// What a recipe found: the terms, everybody with a claim (newcomers to the queue join it in this
/// order), and what they ask, tier by tier.
public record Claims(UUID community, Terms terms, List<Recipient> recipients, List<Tier> tiers) {

  public Claims {
    recipients = List.copyOf(recipients);
    tiers = List.copyOf(tiers);
  }
}
