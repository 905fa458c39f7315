package org.commonweal.treasury;

import java.math.BigInteger;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;

/// A money unit of a community: one of ISO 4217, or its own.
///
/// `used` says that accounts may count in it, so that its decimals stay.
public record Currency(UnitId id, String code, String name, int decimals, boolean used) {

  public Unit unit() {
    return new Unit(id, decimals);
  }

  /// An amount with its code: `25.00 EUR`.
  String told(Quantity amount) {
    return amount.text() + " " + code;
  }

  public Quantity quantity(BigInteger minor) {
    return new Quantity(minor, unit());
  }
}
