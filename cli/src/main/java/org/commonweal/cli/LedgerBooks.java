package org.commonweal.cli;

import java.util.Set;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/// What became of each item as the ledger tells it: the balances of the pool's accounts, and every
/// line of its stock and of what it has set aside. Nothing that the pool says is read.
final class LedgerBooks {

  private static final Set<String> CAME_IN = Set.of("contribution-received", "reversed");

  private final Larder larder;
  private final Tally tally = new Tally();

  private LedgerBooks(Larder larder) {
    this.larder = larder;
  }

  static SortedMap<String, Balance> read(Larder larder) {
    LedgerBooks books = new LedgerBooks(larder);
    larder.api().all(larder.path() + "/statement").stream()
        .flatMap(unit -> unit.path("accounts").valueStream())
        .forEach(row -> books.account(row.path("account")));
    return books.tally.balances();
  }

  private void account(JsonNode account) {
    String item = account.path("unitName").asString();
    long balance = Tally.amount(account, "balance");
    switch (account.path("purpose").asString()) {
      case "stock", "hold" -> {
        tally.add(item, "stock", balance);
        lines(item, account.path("id").asString());
      }
      case "used" -> tally.add(item, "used", balance);
      case "written-off" -> tally.add(item, "written-off", balance);
      case "opening" -> tally.add(item, "received", balance);
      case "difference" -> tally.add(item, "counted", -balance);
      default -> throw new IllegalStateException("account of a pool: " + account);
    }
  }

  /// What moved between the pool and people; the rest stands on accounts of the pool.
  private void lines(String item, String account) {
    for (JsonNode line :
        larder.api().all(larder.community() + "/accounts/" + account + "/statement")) {
      if (line.path("counterpart").path("kind").asString().equals("member")) {
        moved(item, line.path("event").asString(), Tally.amount(line, "change"));
      }
    }
  }

  /// A person's goods that came in, or whose receipt was undone; else what was given, or came back.
  private void moved(String item, String event, long change) {
    if (CAME_IN.contains(event)) {
      tally.add(item, "received", change);
      return;
    }
    tally.add(item, "given", -change);
  }
}
