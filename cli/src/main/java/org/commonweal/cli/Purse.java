package org.commonweal.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// People without sign-in whose money somebody keeps: their ids by name, and the cash box it is in.
record Purse(Troupe troupe, Map<String, String> people, String box) {

  static Purse open(Troupe troupe, List<String> names) {
    List<Map<String, String>> members =
        names.stream().map(name -> Map.of("name", name, "email", "")).toList();
    troupe.api().post(troupe.community() + "/members", Map.of("members", members));
    Map<String, String> ids = new LinkedHashMap<>();
    var rows = troupe.api().all(troupe.community() + "/members");
    for (String name : names) {
      rows.stream()
          .filter(row -> row.path("name").asString().equals(name))
          .forEach(row -> ids.put(name, row.path("id").asString()));
    }
    Map<String, String> box = Map.of("kind", "cash", "name", "Cash box");
    String place = troupe.api().post(troupe.community() + "/places", box).path("id").asString();
    return new Purse(troupe, ids, place);
  }

  List<String> members() {
    return List.copyOf(people.keySet());
  }

  String id(String name) {
    return people.getOrDefault(name, "");
  }

  String name(String id) {
    return people.entrySet().stream()
        .filter(entry -> entry.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(id);
  }

  /// Puts cash into somebody's wallet.
  void topUp(String name, int amount) {
    Map<String, Object> topUp =
        Map.of(
            "member", id(name),
            "place", box,
            "amount", Integer.toString(amount),
            "currency", "EUR",
            "effective", "",
            "pair", "",
            "rate", "",
            "reference", "",
            "note", "");
    troupe.api().post(troupe.community() + "/top-ups", topUp);
  }
}
