package org.commonweal.items;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonweal.community.MemberId;

/// Which needs to list: of these members and councils, of one item, of one priority, of one
/// recurrence, whether only those still open, and with this text in the item's name. Empty means
/// any.
public record NeedFilter(
    Set<UUID> askers,
    Optional<ItemId> item,
    Optional<Priority> priority,
    Optional<Recurrence> recurrence,
    boolean openOnly,
    String text) {

  public NeedFilter {
    askers = Set.copyOf(askers);
  }

  public static NeedFilter everything() {
    return of(Set.of());
  }

  public static NeedFilter of(MemberId member) {
    return of(Set.of(member.value()));
  }

  public static NeedFilter of(Set<UUID> askers) {
    return new NeedFilter(askers, Optional.empty(), Optional.empty(), Optional.empty(), false, "");
  }

  /// What is still open of an item.
  public static NeedFilter open(ItemId item) {
    return new NeedFilter(
        Set.of(), Optional.of(item), Optional.empty(), Optional.empty(), true, "");
  }
}
