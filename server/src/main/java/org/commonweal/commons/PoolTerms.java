package org.commonweal.commons;

import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.commonweal.allocation.Strategy;
import org.commonweal.items.ItemId;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;

/// The settings of a pool after they were checked.
record PoolTerms(
    String name,
    String description,
    String location,
    OptionalLong cap,
    OptionalLong minimum,
    PriorityMode priority,
    Strategy strategy,
    Set<ItemId> allowed) {

  static final int LOCATION_LIMIT = 200;
  static final int ALLOWED_LIMIT = 200;
  private static final long COUNT_LIMIT = 1_000_000_000_000L;

  static PoolTerms check(PoolSettings settings) {
    var checks = new Checks();
    String name = checks.name("name", settings.name());
    String description = checks.text("description", settings.description(), Checks.TEXT_LIMIT);
    String location = checks.text("location", settings.location(), LOCATION_LIMIT);
    OptionalLong cap = count(checks, "cap", settings.cap());
    OptionalLong minimum = count(checks, "minimum", settings.minimum());
    checks.range("allowed", settings.allowed().size(), 0, ALLOWED_LIMIT);
    checks.done();
    return new PoolTerms(
        name,
        description,
        location,
        cap,
        minimum,
        settings.priority(),
        settings.strategy(),
        settings.allowed());
  }

  private static OptionalLong count(Checks checks, String field, String text) {
    if (text.isBlank()) {
      return OptionalLong.empty();
    }
    return checks.reading(() -> OptionalLong.of(whole(field, text)), OptionalLong.empty());
  }

  /// A whole number of units, whatever the item.
  static long whole(String field, String text) {
    Unit any = new Unit(new UnitId(new UUID(0, 0)), 0);
    Quantity count = Quantity.parse(field, text, any);
    if (count.compareTo(Quantity.of(COUNT_LIMIT, any)) > 0) {
      var checks = new Checks();
      checks.range(field, Long.MAX_VALUE, 1, COUNT_LIMIT);
      checks.done();
    }
    return count.minor().longValueExact();
  }
}
