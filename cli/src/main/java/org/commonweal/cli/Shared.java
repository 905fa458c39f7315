package org.commonweal.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What one round gave, or would give, to whom.
record Shared(String strategy, long given, long left, List<Share> shares) {

  /// What one person asked for and received.
  record Share(String name, long asked, long received) {

    static Share of(JsonNode row) {
      return new Share(
          row.path("memberName").asString(), number(row, "asked"), number(row, "received"));
    }

    private Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("name", name);
      json.put("asked", asked);
      json.put("received", received);
      return json;
    }
  }

  Shared {
    shares = List.copyOf(shares);
  }

  static Shared of(String strategy, JsonNode sums, List<JsonNode> rows) {
    return new Shared(
        strategy,
        number(sums, "given"),
        number(sums, "left"),
        rows.stream().map(Share::of).toList());
  }

  private static long number(JsonNode row, String field) {
    return Long.parseLong(row.path(field).path("amount").asString());
  }

  long asked() {
    return shares.stream().mapToLong(Share::asked).sum();
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("strategy", strategy);
    json.put("given", given);
    json.put("stockAfter", left);
    json.put("shares", shares.stream().map(Share::json).toList());
    return json;
  }
}
