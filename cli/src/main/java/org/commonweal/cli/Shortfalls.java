package org.commonweal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// What recurring needs of a community missed in periods that are over.
final class Shortfalls {

  private final Larder larder;
  private final Map<String, List<String>> found = new TreeMap<>();

  private Shortfalls(Larder larder) {
    this.larder = larder;
  }

  /// Those of periods that began on this day or later: who missed how much, by period.
  static Map<String, List<String>> since(Larder larder, String first) {
    Shortfalls shortfalls = new Shortfalls(larder);
    larder
        .api()
        .all(larder.community() + "/needs")
        .reversed()
        .forEach(need -> shortfalls.read(need, first));
    return shortfalls.found;
  }

  private void read(JsonNode need, String first) {
    String path = larder.community() + "/needs/" + need.path("id").asString() + "/shortfalls";
    for (JsonNode missed : larder.api().all(path)) {
      String period = missed.path("period").asString();
      if (period.compareTo(first) >= 0) {
        found
            .computeIfAbsent(words(missed, period), _ -> new ArrayList<>())
            .add(sentence(need, missed));
      }
    }
  }

  private static String words(JsonNode missed, String period) {
    return missed.path("recurrence").asString().equals("weekly")
        ? "in the week of " + period
        : "in " + period.substring(0, "2025-01".length());
  }

  private static String sentence(JsonNode need, JsonNode missed) {
    return "%s %s of %s %s"
        .formatted(
            need.path("askerName").asString(),
            amount(missed, "missed"),
            amount(missed, "units"),
            need.path("itemName").asString());
  }

  private static String amount(JsonNode row, String field) {
    return row.path(field).path("amount").asString();
  }
}
