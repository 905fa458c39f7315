package org.commonweal.commons;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.commonweal.allocation.Strategy;
import org.commonweal.community.CouncilId;
import org.commonweal.items.Item;
import org.commonweal.items.ItemId;

/// A place where producers bring goods and a council hands them out by need.
///
/// `cap` and `minimum` count whole units; no `allowed` items means any item.
public record Pool(
    PoolId id,
    CouncilId council,
    String councilName,
    String name,
    String description,
    String location,
    OptionalLong cap,
    OptionalLong minimum,
    PriorityMode priority,
    Strategy strategy,
    Set<ItemId> allowed,
    Approval approval,
    Instant openedAt,
    Optional<Instant> closedAt) {

  /// Whether it takes and gives; a closed one keeps its history.
  public boolean open() {
    return closedAt.isEmpty();
  }

  public boolean allows(ItemId item) {
    return allowed.isEmpty() || allowed.contains(item);
  }

  /// The most one person gets of the item in a round, in its smallest units.
  public Optional<BigInteger> capOf(Item item) {
    return cap.isPresent() ? Optional.of(item.whole(cap.getAsLong()).minor()) : Optional.empty();
  }
}
