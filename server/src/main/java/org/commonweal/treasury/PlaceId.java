package org.commonweal.treasury;

import java.util.UUID;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;

/// The identity of an outside place within its community.
public record PlaceId(UUID value) {

  public Holder holder() {
    return new Holder(HolderKind.PLACE, value);
  }
}
