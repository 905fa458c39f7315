package org.commonweal.api;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a stall's community tells over HTTP, and what is done in it to be told.
record Happenings(Stall stall) {

  /// The sentences of a member's notices, the last first.
  List<String> told(Speaker who, String query) {
    return rows(who, query).stream()
        .map(row -> row.path("what").path("sentence").asString())
        .toList();
  }

  List<JsonNode> rows(Speaker who, String query) {
    return notices(who, query).body().path("rows").valueStream().toList();
  }

  Answer notices(Speaker who, String query) {
    return who.get(stall.community() + "/notices" + query).expect(200);
  }

  int unread(Speaker who) {
    return rows(who, "?unread=true").size();
  }

  void read(Speaker who, long through) {
    who.put(stall.community() + "/notices/read", "{\"through\": %d}".formatted(through))
        .expect(204);
  }

  /// The sentences of the feed, the last first.
  List<String> feed(String query) {
    return stall
        .member()
        .get(stall.community() + "/activity" + query)
        .expect(200)
        .body()
        .path("rows")
        .valueStream()
        .map(row -> row.path("sentence").asString())
        .toList();
  }

  /// A committed round over the tomatoes of the pool.
  Answer round() {
    String order =
        "{\"item\": \"%s\", \"strategy\": \"equal\", \"cap\": \"\", \"members\": []}"
            .formatted(stall.tomato().id().value());
    Answer plan = stall.manager().post(stall.pool() + "/rounds", order).expect(201);
    String hash = "{\"planHash\": \"%s\"}".formatted(plan.text("planHash"));
    return stall
        .manager()
        .post(stall.community() + "/rounds/" + plan.text("id") + "/commit", hash)
        .expect(200);
  }
}
