package org.commonweal.sharing;

import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;

/// Which shares to list: of one receiver, of one pool, of one round. Empty means any.
public record ShareFilter(Optional<MemberId> receiver, Optional<UUID> pool, Optional<UUID> round) {

  public static ShareFilter of(MemberId receiver) {
    return new ShareFilter(Optional.of(receiver), Optional.empty(), Optional.empty());
  }

  public static ShareFilter from(UUID pool) {
    return new ShareFilter(Optional.empty(), Optional.of(pool), Optional.empty());
  }
}
