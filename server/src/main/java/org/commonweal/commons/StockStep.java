package org.commonweal.commons;

import java.util.Optional;
import org.commonweal.items.Item;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;

/// A wished change of stock whose words were read: what it makes of the stock that is there.
record StockStep(Item item, StockChangeKind kind, Quantity units, String reason) {

  static final int REASON_LIMIT = 1_000;

  static StockStep read(Item item, NewStockChange asked) {
    var checks = new Checks();
    Quantity zero = Quantity.zero(item.unit());
    Quantity units = checks.reading(() -> units(item, asked), zero);
    String reason = checks.text("reason", asked.reason(), REASON_LIMIT);
    checks.done();
    return new StockStep(item, asked.kind(), units, reason);
  }

  private static Quantity units(Item item, NewStockChange asked) {
    boolean nothing = asked.units().strip().matches("0{1,20}(\\.0{1,20})?");
    return nothing && asked.kind() == StockChangeKind.COUNT
        ? Quantity.zero(item.unit())
        : Quantity.parse("units", asked.units(), item.unit());
  }

  /// What is there afterwards, or a refusal if that cannot be.
  Quantity after(Pool pool, Quantity before) {
    Quantity after =
        switch (kind) {
          case COUNT -> units;
          case OWN_USE, WRITE_OFF -> before.minus(units);
          case OPENING -> before.plus(units);
        };
    if (after.signum() < 0) {
      throw new Refused(new CommonsRefusal.NotEnoughStock("units", before, units));
    }
    if (after.compareTo(before) > 0 && !pool.allows(item.id())) {
      throw new Refused(new CommonsRefusal.ItemNotAllowed("item", item.name(), pool.name()));
    }
    return after;
  }

  /// Whoever changes the stock says why; what a pool brings along needs no reason.
  void refuseWithoutReason(Quantity before, Quantity after) {
    if (reason.isEmpty() && kind != StockChangeKind.OPENING && !after.equals(before)) {
      throw new Refused(new InputRefusal.Missing("reason"));
    }
  }

  Optional<String> note() {
    return Optional.of(reason).filter(text -> !text.isEmpty());
  }
}
