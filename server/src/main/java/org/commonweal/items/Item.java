package org.commonweal.items;

import java.math.BigInteger;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;

/// A thing the community counts, from its catalogue.
///
/// `measure` is what one whole unit is called ("kg", "piece") and may be empty; `pack` is the
/// number of smallest units that are only given out together.
public record Item(
    ItemId id, String name, ItemKind kind, String measure, int decimals, BigInteger pack) {

  public static final int MAX_DECIMALS = 9;
  public static final int MEASURE_LIMIT = 40;

  public Unit unit() {
    return new Unit(new UnitId(id.value()), decimals);
  }

  public Quantity quantity(BigInteger minor) {
    return new Quantity(minor, unit());
  }

  /// `count` whole units of the item, in its smallest units.
  public Quantity whole(long count) {
    return quantity(BigInteger.valueOf(count).multiply(BigInteger.TEN.pow(decimals)));
  }
}
