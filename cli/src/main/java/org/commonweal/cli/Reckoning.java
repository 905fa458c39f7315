package org.commonweal.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// A pool's own figures beside those of the ledger, item by item, and what verification says.
record Reckoning(
    SortedMap<String, Balance> pool, SortedMap<String, Balance> ledger, JsonNode verification) {

  private static final Balance NOTHING = new Balance(0, 0, 0, 0, 0, 0);

  boolean ok() {
    return differences().isEmpty() && verification.path("ok").asBoolean(false);
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(table());
    lines.addAll(differences());
    if (differences().isEmpty()) {
      lines.add(
          "received - given - used - written off + counted = stock, and the ledger says the same of"
              + " every item.");
    }
    lines.add(Verifications.text(verification));
    return String.join("\n", lines);
  }

  private String table() {
    Columns columns =
        new Columns()
            .row("", "received", "given", "used", "written off", "counted", "stock", "ledger");
    for (String item : items()) {
      List<Object> cells = new ArrayList<>(List.of(item));
      cells.addAll(of(pool, item).columns().values());
      cells.add(of(ledger, item).stock());
      columns.row(cells.toArray());
    }
    return columns.text();
  }

  /// Where the pool and the ledger disagree, or either does not come out even.
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    for (String item : items()) {
      Balance told = of(pool, item);
      Balance booked = of(ledger, item);
      uneven(item, "pool", told, differences);
      uneven(item, "ledger", booked, differences);
      told.columns()
          .forEach((column, units) ->
              compare(
                  item + ", " + column,
                  units,
                  booked.columns().getOrDefault(column, 0L),
                  differences));
    }
    return differences;
  }

  private static void uneven(String item, String who, Balance balance, List<String> differences) {
    if (!balance.even()) {
      differences.add(item + ": what the " + who + " says does not add up to the stock.");
    }
  }

  private static void compare(String what, Long told, Long booked, List<String> differences) {
    if (!Objects.equals(told, booked)) {
      differences.add("%s: %d by the pool, %d by the ledger.".formatted(what, told, booked));
    }
  }

  private TreeSet<String> items() {
    TreeSet<String> items = new TreeSet<>(pool.keySet());
    items.addAll(ledger.keySet());
    return items;
  }

  private static Balance of(Map<String, Balance> balances, String item) {
    return balances.getOrDefault(item, NOTHING);
  }

  Map<String, Map<String, Long>> json() {
    Map<String, Map<String, Long>> json = new LinkedHashMap<>();
    items().forEach(item -> json.put(item, of(pool, item).columns()));
    return json;
  }
}
