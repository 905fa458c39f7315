package org.commonweal.api;

import java.util.UUID;
import org.commonweal.kernel.Quantity;

/// A quantity as JSON: a decimal number of whole units in text, and the id of the unit.
record Amount(String amount, UUID unit) {

  static Amount of(Quantity quantity) {
    return new Amount(quantity.text(), quantity.unit().id().value());
  }
}
