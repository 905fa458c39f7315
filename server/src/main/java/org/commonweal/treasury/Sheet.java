package org.commonweal.treasury;

import java.util.List;
import org.commonweal.kernel.Quantity;

/// The money of a community in one currency: what is in its places is what belongs to its members
/// and pools, more or less the differences that were counted.
///
/// `places` names those that have an account in it; `elsewhere` is what belongs to neither members
/// nor differences, such as pools.
public record Sheet(
    Currency currency,
    List<Line> places,
    Quantity there,
    Quantity members,
    Quantity elsewhere,
    Quantity differences) {

  /// A place and what the books say is in it.
  public record Line(OutsidePlace place, PlaceHolding holding) {}

  public Sheet {
    places = List.copyOf(places);
  }
}
