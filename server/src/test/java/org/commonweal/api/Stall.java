package org.commonweal.api;

import java.util.List;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.items.Item;
import tools.jackson.databind.JsonNode;

/// A pool for tomatoes, whitelist tomato, and those who speak about it over HTTP: a manager of its
/// council, the member Pia without trust, and an outsider.
record Stall(
    Village.Place place,
    Village.Neighbour pia,
    Item tomato,
    Item bread,
    Speaker manager,
    Speaker member,
    Speaker outsider,
    String community,
    String pool) {

  /// The address of a new contribution of Pia.
  String promised(Item item, String units) {
    JsonNode ids =
        member
            .post(
                pool + "/contributions",
                "{\"contributions\": [{\"giver\": \"%s\", \"item\": \"%s\", \"units\": \"%s\"}]}"
                    .formatted(pia.member().value(), item.id().value(), units))
            .expect(201)
            .body()
            .path("contributions");
    return pool + "/contributions/" + ids.get(0).asString();
  }

  /// The address of a contribution that came in.
  String brought(String units) {
    String promise = promised(tomato, units);
    confirm(promise, "").expect(200);
    return promise;
  }

  Answer confirm(String promise, String units) {
    return manager.post(promise + "/confirm", "{\"units\": \"%s\"}".formatted(units));
  }

  Answer give(MemberId receiver, String units) {
    return manager.post(
        pool + "/shares",
        "{\"receiver\": \"%s\", \"item\": \"%s\", \"units\": \"%s\"}"
            .formatted(receiver.value(), tomato.id().value(), units));
  }

  Answer change(Speaker who, String kind, Item item, String units, String reason, String books) {
    return who.post(
        pool + "/stock-changes",
        "{\"kind\": \"%s\", \"item\": \"%s\", \"units\": \"%s\", \"reason\": \"%s\", \"books\": \"%s\"}"
            .formatted(kind, item.id().value(), units, reason, books));
  }

  Answer change(String kind, String units, String reason) {
    return change(manager, kind, tomato, units, reason, "");
  }

  Answer reverse(String path, String reason) {
    return manager.post(path + "/reverse", "{\"reason\": \"%s\"}".formatted(reason));
  }

  String at(Answer change) {
    return pool + "/stock-changes/" + change.expect(201).text("id");
  }

  String stock() {
    JsonNode rows = manager.get(pool + "/stock").expect(200).body().path("rows");
    return rows.valueStream()
        .filter(row -> row.path("item").asString().equals(tomato.id().value().toString()))
        .map(row -> row.path("quantity").path("amount").asString())
        .findFirst()
        .orElse("0");
  }

  List<JsonNode> changes() {
    return member
        .get(pool + "/stock-changes")
        .expect(200)
        .body()
        .path("rows")
        .valueStream()
        .toList();
  }

  /// The entries in the book of the community.
  int entries() {
    JsonNode proof = manager.get(community + "/verification").expect(200).body();
    if (!proof.path("ok").asBoolean()) {
      throw new AssertionError(proof.toString());
    }
    return proof.path("entries").asInt();
  }
}
