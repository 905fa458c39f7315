package org.commonweal.rewards;

import java.util.UUID;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;

/// The identity of a reward pool within its community.
public record RewardPoolId(UUID value) {

  public Holder holder() {
    return new Holder(HolderKind.POOL, value);
  }
}
