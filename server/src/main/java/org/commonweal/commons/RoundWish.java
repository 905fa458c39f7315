package org.commonweal.commons;

import java.util.Set;
import org.commonweal.allocation.Strategy;
import org.commonweal.community.MemberId;
import org.commonweal.items.ItemId;

/// The round that a manager asks for.
///
/// `cap` is a decimal number of whole units, or empty for the pool's own cap alone; nobody chosen
/// means everybody who asks.
public record RoundWish(ItemId item, Strategy strategy, String cap, Set<MemberId> chosen) {

  public RoundWish {
    chosen = Set.copyOf(chosen);
  }
}
