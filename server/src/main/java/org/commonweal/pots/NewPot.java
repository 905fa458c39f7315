package org.commonweal.pots;

import java.util.List;
import org.commonweal.community.MemberId;
import org.commonweal.treasury.PlaceId;

/// A pot as it was typed: the limit only counts under that policy.
public record NewPot(
    String name,
    String currency,
    PlaceId place,
    Policy policy,
    String limit,
    List<MemberId> treasurers) {

  public NewPot {
    treasurers = List.copyOf(treasurers);
  }
}
