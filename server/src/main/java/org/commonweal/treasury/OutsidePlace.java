package org.commonweal.treasury;

/// Where a community keeps money outside of the books, as people call it: a cash box, an account at
/// a bank.
public record OutsidePlace(PlaceId id, PlaceKind kind, String name, boolean open) {

  OutsidePlace opened(boolean again) {
    return new OutsidePlace(id, kind, name, again);
  }
}
