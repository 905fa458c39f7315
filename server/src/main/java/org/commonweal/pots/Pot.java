package org.commonweal.pots;

import java.util.Set;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.PlaceId;

/// Money that members set aside together. `lowest` is how far below 0 a member may be in it, under
/// a limit; the place is where its money is.
public record Pot(
    CommunityId community,
    PotId id,
    String name,
    Currency currency,
    PlaceId place,
    String placeName,
    Policy policy,
    Quantity lowest,
    boolean open,
    Set<MemberId> treasurers) {

  public Pot {
    treasurers = Set.copyOf(treasurers);
  }
}
