package org.commonweal.cli;

import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/// What became of each item as the pool tells it: its contributions, shares, stock changes and
/// stock.
final class PoolBooks {

  private final Larder larder;
  private final Tally tally = new Tally();

  private PoolBooks(Larder larder) {
    this.larder = larder;
  }

  static SortedMap<String, Balance> read(Larder larder) {
    PoolBooks books = new PoolBooks(larder);
    books.rows("/contributions?status=fulfilled").forEach(books::received);
    larder.api().all(larder.community() + "/shares?pool=" + larder.id()).forEach(books::given);
    books.rows("/stock-changes").forEach(books::changed);
    books.rows("/stock").forEach(books::there);
    return books.tally.balances();
  }

  private Iterable<JsonNode> rows(String list) {
    return larder.api().all(larder.path() + list);
  }

  private void received(JsonNode contribution) {
    tally.add(item(contribution), "received", Tally.amount(contribution, "received"));
  }

  /// What nobody came for was given and came back.
  private void given(JsonNode share) {
    if (share.path("returnedAt").isNull()) {
      tally.add(item(share), "given", Tally.amount(share, "units"));
    }
  }

  private void changed(JsonNode change) {
    if (change.path("undone").isNull()) {
      long units = Tally.amount(change, "change");
      switch (change.path("kind").asString()) {
        case "opening" -> tally.add(item(change), "received", units);
        case "own-use" -> tally.add(item(change), "used", -units);
        case "write-off" -> tally.add(item(change), "written-off", -units);
        default -> tally.add(item(change), "counted", units);
      }
    }
  }

  private void there(JsonNode line) {
    tally.add(item(line), "stock", Tally.amount(line, "quantity"));
    tally.add(item(line), "stock", Tally.amount(line, "aside"));
  }

  private static String item(JsonNode row) {
    return row.path("itemName").asString();
  }
}
