package org.commonweal.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Sums by item and by what they are of.
final class Tally {

  private final SortedMap<String, Map<String, Long>> sums = new TreeMap<>();

  static long amount(JsonNode row, String field) {
    return Long.parseLong(row.path(field).path("amount").asString());
  }

  void add(String item, String what, long amount) {
    sums.computeIfAbsent(item, _ -> new HashMap<>()).merge(what, amount, Long::sum);
  }

  /// The sums as balances, by item; a difference found is of `counted`.
  SortedMap<String, Balance> balances() {
    SortedMap<String, Balance> balances = new TreeMap<>();
    sums.forEach((item, sum) -> balances.put(item, balance(sum)));
    return balances;
  }

  private static Balance balance(Map<String, Long> sum) {
    return new Balance(
        sum.getOrDefault("received", 0L),
        sum.getOrDefault("given", 0L),
        sum.getOrDefault("used", 0L),
        sum.getOrDefault("written-off", 0L),
        sum.getOrDefault("counted", 0L),
        sum.getOrDefault("stock", 0L));
  }
}
