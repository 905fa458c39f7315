package org.commonweal.items;

import java.util.Optional;
import org.commonweal.community.MemberId;

/// Which needs to list: of one member, of one item, and whether only those still open.
public record NeedFilter(Optional<MemberId> member, Optional<ItemId> item, boolean openOnly) {

  public static NeedFilter everything() {
    return new NeedFilter(Optional.empty(), Optional.empty(), false);
  }

  public static NeedFilter of(MemberId member) {
    return new NeedFilter(Optional.of(member), Optional.empty(), false);
  }
}
