package org.commonweal.sharing;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Which offers to list: to these targets, from this giver, in these states. Empty means any.
public record OfferFilter(Set<UUID> targets, Optional<UUID> giver, Set<OfferStatus> states) {

  public static OfferFilter to(UUID target) {
    return new OfferFilter(Set.of(target), Optional.empty(), Set.of());
  }

  public static OfferFilter from(UUID giver) {
    return new OfferFilter(Set.of(), Optional.of(giver), Set.of());
  }

  public OfferFilter in(Set<OfferStatus> states) {
    return new OfferFilter(targets, giver, states);
  }
}
