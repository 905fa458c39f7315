package org.commonweal.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The trip at the API, seen by whoever keeps its money.
record Trip(Purse purse, String pot) {

  private Api api() {
    return purse.troupe().api();
  }

  private String at(String below) {
    return purse.troupe().community() + below;
  }

  void load(String each) {
    List<Map<String, String>> loads =
        purse.members().stream()
            .map(member -> Map.of("member", purse.id(member), "amount", each))
            .toList();
    api().post(at("/pots/" + pot + "/loads"), Map.of("together", "all-or-none", "loads", loads));
  }

  String dinner(String title, String amount) {
    return api()
        .post(at("/expenses"), asked("pot", title, amount, List.of()))
        .path("id")
        .asString();
  }

  void group(String title, String amount, String payer) {
    Map<String, String> paid = Map.of("member", purse.id(payer), "given", amount, "change", "");
    api().post(at("/expenses"), asked("group", title, amount, List.of(paid)));
  }

  private Map<String, Object> asked(
      String kind, String title, String amount, List<Map<String, String>> payers) {
    Map<String, Object> asked = new HashMap<>();
    asked.put("kind", kind);
    asked.put("pot", kind.equals("pot") ? Optional.of(pot) : Optional.empty());
    asked.put("title", title);
    asked.put("amount", amount);
    asked.put("currency", "EUR");
    asked.put("day", "");
    asked.put("category", "Food");
    asked.put("split", "equally");
    asked.put(
        "participants",
        purse.members().stream()
            .map(member -> Map.of("member", purse.id(member), "value", ""))
            .toList());
    asked.put("payers", payers);
    asked.put("place", Optional.empty());
    asked.put("pair", "");
    asked.put("rate", "");
    asked.put("note", "");
    asked.put("confirmed", false);
    return asked;
  }

  void undo(String expense) {
    api()
        .post(
            at("/expenses/" + expense + "/void"), Map.of("version", 1, "reason", "It was closed"));
  }

  void change(String expense, String title, String amount) {
    api()
        .put(
            at("/expenses/" + expense),
            Map.of("version", 1, "expense", asked("pot", title, amount, List.of())));
  }

  List<JsonNode> members() {
    return api().all(at("/pots/" + pot + "/members")).stream()
        .filter(row -> purse.people().containsValue(row.path("member").asString()))
        .toList();
  }

  List<JsonNode> history(String member) {
    return api().all(at("/pots/" + pot + "/members/" + member + "/history"));
  }

  JsonNode settleUp() {
    return api().get(at("/settle-up?currency=EUR"));
  }
}
