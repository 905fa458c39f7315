package org.commonweal.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// A Global Pool at the API, seen by whoever keeps the money. Members are called by their names.
record RewardSpot(Api api, String path, Purse purse) {

  private static final int PATIENCE_TENTHS = 600;

  /// Half a percent of Monday's first deposits, every Monday at 20:00, equally.
  static RewardSpot open(Purse purse) {
    Map<String, Object> terms = new HashMap<>();
    terms.put("name", "Global Pool");
    terms.put("currency", "EUR");
    terms.put("rate", "0.5");
    terms.put("available", "80");
    terms.put("income", "80");
    terms.put("every", "weeks");
    terms.put("day", 1);
    terms.put("cutOff", "20:00");
    terms.put("zone", "UTC");
    terms.put("qualifies", "signups-on-the-day");
    terms.put("funding", "member-hold");
    terms.put("sharing", "equally");
    terms.put("since", "");
    Api api = purse.troupe().api();
    String pools = purse.troupe().community() + "/reward-pools";
    String path = pools + "/" + api.post(pools, terms).path("id").asString();
    return new RewardSpot(api, path, purse);
  }

  /// Credits somebody's first deposit.
  void signup(String member, String amount) {
    Map<String, Object> deposit = new HashMap<>();
    deposit.put("member", purse.id(member));
    deposit.put("amount", amount);
    deposit.put("paid", null);
    deposit.put("reference", "SIGNUP-INIT");
    deposit.put("submittedAt", null);
    api.post(path + "/deposits/credited", Map.of("place", purse.box(), "deposit", deposit));
  }

  String balance() {
    return state().path("balance").path("amount").asString();
  }

  private JsonNode state() {
    return api.get(path);
  }

  /// Waits until a date is shared out, which the server does by itself.
  void awaitShared(String date) {
    for (int tenth = 0; tenth < PATIENCE_TENTHS; tenth++) {
      if (state().path("lastDistribution").asString("").equals(date)) {
        return;
      }
      pause();
    }
    throw Failure.unusable("Nothing was shared out for " + date + " in time.");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Failure.unusable("Interrupted.");
    }
  }

  /// What was collected for a date, from the smallest on.
  List<String> collections(String date) {
    return amounts("/collections?date=" + date);
  }

  private List<String> amounts(String list) {
    List<String> amounts = new ArrayList<>();
    api.all(path + list).forEach(row -> amounts.add(row.path("amount").path("amount").asString()));
    amounts.sort((one, other) -> new BigDecimal(one).compareTo(new BigDecimal(other)));
    return amounts;
  }

  /// How many got how much for a date.
  Map<String, Integer> shares(String date) {
    Map<String, Integer> counted = new TreeMap<>();
    amounts("/distributions?date=" + date).forEach(one -> counted.merge(one, 1, Integer::sum));
    return counted;
  }

  /// How the distribution of a date ended, and on which day it was done.
  String outcome(String date) {
    for (JsonNode run : api.all(path + "/runs")) {
      if (run.path("date").asString().equals(date)
          && run.path("kind").asString().equals("distribute")) {
        return run.path("outcome").asString() + " on " + run.path("at").asString().substring(0, 10);
      }
    }
    return "none";
  }
}
