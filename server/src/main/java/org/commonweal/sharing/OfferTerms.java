package org.commonweal.sharing;

import org.commonweal.items.Item;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.Quantity;

/// The terms of an offer after they were checked.
record OfferTerms(Item item, Quantity units, String note) {

  static OfferTerms check(OfferWish wish, Item item) {
    var checks = new Checks();
    String note = checks.text("note", wish.note(), Checks.TEXT_LIMIT);
    Quantity units =
        checks.reading(
            () -> Quantity.parse("units", wish.units(), item.unit()), Quantity.zero(item.unit()));
    checks.done();
    return new OfferTerms(item, units, note);
  }
}
