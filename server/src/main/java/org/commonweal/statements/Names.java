package org.commonweal.statements;

import java.util.Map;
import org.commonweal.kernel.UnitId;
import org.commonweal.ledger.Holder;

/// What holders and units are called at this moment. A holder that has no name of its own, such as
/// a round, is called what it is.
record Names(Map<Holder, String> holders, Map<UnitId, UnitName> units) {

  Names {
    holders = Map.copyOf(holders);
    units = Map.copyOf(units);
  }

  String of(Holder holder) {
    return holders.getOrDefault(holder, kind(holder));
  }

  private static String kind(Holder holder) {
    return switch (holder.kind()) {
      case MEMBER -> "a member";
      case COUNCIL -> "a council";
      case POOL -> "a pool";
      case COMMUNITY -> "the community";
      case PLACE -> "a place";
      case ROUND -> "a round";
      case CIRCLE -> "a circle";
      case PURSE -> "a pot";
    };
  }

  UnitName of(UnitId unit) {
    UnitName name = units.get(unit);
    return name == null ? new UnitName(unit.value().toString(), "", false) : name;
  }
}
