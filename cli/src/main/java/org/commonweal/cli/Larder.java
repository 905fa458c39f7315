package org.commonweal.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// A council's pool at the API: what people bring to it, and what becomes of that. Items and people
/// are called by their names.
record Larder(Troupe troupe, String id, Map<String, String> items, Map<String, String> people) {

  /// A council with a pool that gives nobody more than `cap` of an item in a round.
  static Larder open(Troupe troupe, String council, String pool, String cap) {
    String id = troupe.pool(troupe.council(council), pool, cap);
    return new Larder(troupe, id, new TreeMap<>(), new TreeMap<>());
  }

  Api api() {
    return troupe.api();
  }

  String community() {
    return troupe.community();
  }

  String path() {
    return community() + "/pools/" + id;
  }

  void takes(String item, String pack) {
    items.put(item, troupe.item(item, pack));
  }

  /// Reads who there is.
  void meet() {
    api()
        .all(community() + "/members")
        .forEach(row -> people.put(row.path("name").asString(), row.path("id").asString()));
  }

  void joins(String name, String email) {
    Map<String, String> member = Map.of("name", name, "email", email);
    api().post(community() + "/members", Map.of("members", List.of(member)));
    meet();
  }

  void leaves(String name) {
    String path = community() + "/members/" + person(name) + "/status";
    api().put(path, Map.of("status", "left"));
  }

  void needs(String name, String item, long units, String recurrence) {
    Map<String, String> need =
        Map.of(
            "member",
            person(name),
            "item",
            thing(item),
            "units",
            Long.toString(units),
            "priority",
            "need",
            "recurrence",
            recurrence);
    api().post(community() + "/needs", Map.of("needs", List.of(need)));
  }

  /// Somebody promises goods; the path of the contribution.
  String offer(String giver, String item, long units) {
    Map<String, String> offer =
        Map.of("giver", person(giver), "item", thing(item), "units", Long.toString(units));
    JsonNode made = api().post(path() + "/contributions", Map.of("contributions", List.of(offer)));
    return path() + "/contributions/" + made.path("contributions").path(0).asString();
  }

  void confirm(String path, long received) {
    api().post(path + "/confirm", Map.of("units", Long.toString(received)));
  }

  /// Rejects or reverses.
  void refuse(String path, String verb, String reason) {
    api().post(path + "/" + verb, Map.of("reason", reason));
  }

  void give(String receiver, String item, long units) {
    Map<String, String> gift =
        Map.of("receiver", person(receiver), "item", thing(item), "units", Long.toString(units));
    api().post(path() + "/shares", gift);
  }

  void change(String kind, String item, long units, String reason) {
    Map<String, String> change =
        Map.of(
            "kind",
            kind,
            "item",
            thing(item),
            "units",
            Long.toString(units),
            "reason",
            reason,
            "books",
            "");
    api().post(path() + "/stock-changes", change);
  }

  /// Offers goods to everybody; the path of the offer.
  String handOut(String item, long units) {
    Map<String, String> wish =
        Map.of("item", thing(item), "units", Long.toString(units), "note", "");
    JsonNode made = api().post(path() + "/hand-outs", wish);
    return community() + "/offers/" + made.path("id").asString();
  }

  /// Somebody asks for a part of an offer; the path of the request.
  String ask(String offer, String name, long units) {
    Map<String, String> wish = Map.of("requester", person(name), "units", Long.toString(units));
    JsonNode made = api().post(offer + "/requests", wish);
    return community() + "/requests/" + made.path("id").asString();
  }

  void accept(String request) {
    api().post(request + "/accept", Map.of());
  }

  void end(String offer) {
    api().post(offer + "/end", Map.of());
  }

  Troupe.Round round(String item, String strategy) {
    return troupe.round(id, thing(item), strategy);
  }

  /// Who got a unit of a round because it was their turn.
  List<String> turns(Troupe.Round round) {
    return api().all(round.path() + "/allocations").stream()
        .filter(row -> byTurn(api().get(round.path() + "/allocations/" + id(row, "member"))))
        .map(row -> row.path("memberName").asString())
        .toList();
  }

  private static boolean byTurn(JsonNode why) {
    return why.path("portions")
        .valueStream()
        .map(portion -> portion.path("why").path("odd").path("is").asString(""))
        .anyMatch("FirstInQueue"::equals);
  }

  /// Puts what somebody did not come for back into the stock.
  void missed(Troupe.Round round, String name) {
    List<String> shares =
        api().all(round.path() + "/pickups").stream()
            .filter(row -> row.path("receiverName").asString().equals(name))
            .map(row -> id(row, "share"))
            .toList();
    api().post(round.path() + "/pickups/return", Map.of("shares", shares));
  }

  private static String id(JsonNode row, String field) {
    return row.path(field).asString();
  }

  private String thing(String item) {
    return known(items, item);
  }

  private String person(String name) {
    return known(people, name);
  }

  private static String known(Map<String, String> ids, String name) {
    String id = ids.get(name);
    if (id == null) {
      throw new IllegalArgumentException(name + " (expected: one of " + ids.keySet() + ")");
    }
    return id;
  }
}
