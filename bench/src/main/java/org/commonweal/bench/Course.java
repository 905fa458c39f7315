package org.commonweal.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// One large round on its way: everybody needs one, as many are brought, a plan, a commit. What
/// nobody answered is asked for again under the same key, in whatever server there is by then.
final class Course {

  private static final int FAULT = 500;

  private final List<String> members;
  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, JsonNode> answers = new HashMap<>();

  Course(List<String> members) {
    this.members = List.copyOf(members);
  }

  /// What makes a server call rounds of more people than that large, and pay so many at a time.
  static Map<String, String> sizes(int atOnce, int chunk) {
    return Map.of("ROUNDS_AT_ONCE", "" + atOnce, "ROUNDS_CHUNK", "" + chunk);
  }

  /// Goes as far as the plan; answers the round.
  JsonNode plan(Stage garden) throws IOException {
    ask(garden, garden.community() + "/needs", needs(garden));
    JsonNode promised = ask(garden, garden.pool() + "/contributions", supply(garden));
    String contribution = promised.path("contributions").get(0).asString();
    ask(
        garden,
        garden.pool() + "/contributions/" + contribution + "/confirm",
        """
        {"units": ""}\
        """);
    return ask(
        garden,
        garden.pool() + "/rounds",
        """
        {"item": "%s", "strategy": "equal", "cap": "", "members": []}\
        """
            .formatted(garden.item()));
  }

  /// Goes on to the commit; answers the round.
  JsonNode commit(Stage garden) throws IOException {
    JsonNode planned = plan(garden);
    return ask(
        garden,
        garden.community() + "/rounds/" + planned.path("id").asString() + "/commit",
        """
        {"planHash": "%s"}\
        """
            .formatted(planned.path("planHash").asString()));
  }

  private String needs(Stage garden) {
    return members.stream()
        .map(member ->
            """
            {"member": "%s", "item": "%s", "units": "1", "priority": "need", "recurrence": "once"}\
            """
                .formatted(member, garden.item()))
        .collect(Collectors.joining(", ", "{\"needs\": [", "]}"));
  }

  private String supply(Stage garden) {
    return """
    {"contributions": [{"giver": "%s", "item": "%s", "units": "%d"}]}\
    """
        .formatted(garden.member(), garden.item(), members.size());
  }

  private JsonNode ask(Stage garden, String path, String json) throws IOException {
    JsonNode known = answers.get(path);
    if (known != null) {
      return known;
    }
    String key = keys.computeIfAbsent(path, _ -> UUID.randomUUID().toString());
    Api.Answer answer = garden.api().post(path, key, json);
    if (answer.status() >= FAULT) {
      throw new IOException(path + ": " + answer.status());
    }
    if (answer.status() >= 300) {
      throw new IllegalStateException(path + ": " + answer);
    }
    answers.put(path, answer.body());
    return answer.body();
  }
}
