package org.commonweal.cli;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The owner of a community at the API: what examples do there, in the words of the example.
record Troupe(Api api, String community) {

  String imports(String kind, String csv) {
    return api.postCsv(community + "/imports?kind=" + kind, csv).path("summary").asString();
  }

  String contributions(String pool, String csv) {
    String path = community + "/imports?kind=contributions&pool=" + pool;
    return api.postCsv(path, csv).path("summary").asString();
  }

  String item(String name, String pack) {
    return made(
        "/items",
        Map.of("name", name, "kind", "object", "measure", "", "decimals", 0, "pack", pack));
  }

  String council(String name) {
    return made("/councils", Map.of("name", name, "description", ""));
  }

  String pool(String council, String name, String cap) {
    Map<String, Object> settings =
        Map.of(
            "name", name,
            "description", "",
            "location", "Community Center",
            "cap", cap,
            "minimum", "",
            "priority", "needs-first",
            "strategy", "proportional",
            "allowed", List.of());
    return made("/pools", Map.of("council", council, "settings", settings));
  }

  private String made(String noun, Map<String, Object> wish) {
    return api.post(community + noun, wish).path("id").asString();
  }

  /// Confirms everything that waits for the pool; how many contributions that were.
  int confirmAll(String pool) {
    String path = community + "/pools/" + pool + "/contributions";
    List<Map<String, String>> arrivals =
        api.all(path + "?status=pending").stream()
            .map(row -> Map.of("contribution", row.path("id").asString(), "units", ""))
            .toList();
    JsonNode outcomes = api.post(path + "/confirm", Map.of("arrivals", arrivals));
    return (int)
        outcomes.path("rows").valueStream().filter(row -> row.path("errors").isEmpty()).count();
  }

  /// What a round would give, without giving it.
  Shared preview(String pool, String item, String strategy) {
    String path = community + "/pools/" + pool + "/rounds/preview";
    JsonNode preview = api.get(path + "?item=" + item + "&strategy=" + strategy);
    return Shared.of(strategy, preview, preview.path("allocations").valueStream().toList());
  }

  /// Plans a round and commits exactly that.
  Round round(String pool, String item, String strategy) {
    Map<String, Object> wish =
        Map.of("item", item, "strategy", strategy, "cap", "", "members", List.of());
    JsonNode plan = api.post(community + "/pools/" + pool + "/rounds", wish);
    String path = community + "/rounds/" + plan.path("id").asString();
    String hash = plan.path("planHash").asString();
    JsonNode done = api.post(path + "/commit", Map.of("planHash", hash));
    Shared shared = Shared.of(strategy, done, api.all(path + "/allocations"));
    return new Round(path, shared, done.path("sentence").asString());
  }

  /// A committed round with the sentence that the pool's page says.
  record Round(String path, Shared shared, String sentence) {}

  String why(Round round, String name) {
    String member =
        api.all(round.path() + "/allocations").stream()
            .filter(row -> row.path("memberName").asString().equals(name))
            .findFirst()
            .orElseThrow()
            .path("member")
            .asString();
    JsonNode why = api.get(round.path() + "/allocations/" + member);
    return String.join(" ", why.path("sentences").valueStream().map(JsonNode::asString).toList());
  }

  JsonNode verify() {
    return api.get(community + "/verification");
  }
}
