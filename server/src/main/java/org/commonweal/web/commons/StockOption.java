package org.commonweal.web.commons;

import org.commonweal.commons.StockLine;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Amounts;

/// An item to choose, with what is there of it.
public final class StockOption {

  private StockOption() {}

  public static Option of(Visit visit, StockLine line) {
    String there = Amounts.units(visit.language(), line.item(), line.quantity());
    return new Option(
        line.item().id().value().toString(), line.item().name() + ", " + there + " in stock");
  }
}
