package org.commonweal.api;

import java.util.List;
import java.util.UUID;
import org.commonweal.TestDatabase;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.Village;
import org.commonweal.items.Item;
import tools.jackson.databind.JsonNode;

/// Neighbours who share among themselves over HTTP: Gina gives, Rita and Tom ask, Maria manages the
/// council Food.
record Street(
    Village.Place place,
    Village.Neighbour gina,
    Village.Neighbour rita,
    Village.Neighbour tom,
    Item tomato,
    Item bread,
    Speaker maria,
    Speaker giver,
    Speaker asker,
    Speaker other,
    String community) {

  static String offering(UUID giver, String kind, UUID target, Item item, String units) {
    return """
    {"giverKind": "member", "giver": "%s", "targetKind": "%s", "target": "%s", "item": "%s",
     "units": "%s", "note": "by the gate"}
    """
        .formatted(giver, kind, target, item.id().value(), units);
  }

  Answer offer(String units) {
    return giver.post(community + "/offers", toEverybody(units));
  }

  String toEverybody(String units) {
    return offering(gina.member().value(), "community", place.uid(), tomato, units);
  }

  /// The address of a new offer of Gina's to everybody.
  String offered(String units) {
    return community + "/offers/" + offer(units).expect(201).text("id");
  }

  /// Gina's offer of tomatoes to a pool.
  Answer promise(PoolId pool, String units) {
    String offer = offering(gina.member().value(), "pool", pool.value(), tomato, units);
    return giver.post(community + "/offers", offer);
  }

  static Answer ask(Speaker who, Village.Neighbour whose, String offer, String units) {
    return who.post(offer + "/requests", asking(whose, units));
  }

  static String asking(Village.Neighbour whose, String units) {
    return "{\"requester\": \"%s\", \"units\": \"%s\"}".formatted(whose.member().value(), units);
  }

  /// The address of a new request of Rita's.
  String asked(String offer, String units) {
    return community + "/requests/" + ask(asker, rita, offer, units).expect(201).text("id");
  }

  /// The address of a request of Rita's that Gina has accepted.
  String accepted(String offer, String units) {
    String request = asked(offer, units);
    giver.post(request + "/accept", "").expect(200);
    return request;
  }

  String left(String offer) {
    return giver.get(offer).expect(200).body().path("left").path("amount").asString();
  }

  void thresholds(int request) {
    String settings =
        """
        {"name": "Green Village", "zone": "Europe/Vienna", "language": "en", "currency": "EUR",
         "trustForNeed": 0, "trustForRequest": %d, "trustForCouncil": 0, "trustForPool": 0}
        """
            .formatted(request);
    maria.put(community, settings).expect(200);
  }

  static String balance(UUID holder, String purpose) {
    return TestDatabase.jdbc()
        .sql(
            """
            select coalesce(sum(b.credits - b.debits), 0)::text
              from ledger.account a
              join ledger.balance b on b.community = a.community and b.account = a.id
             where a.holder = :holder and a.purpose = :purpose
            """)
        .param("holder", holder)
        .param("purpose", purpose)
        .query(String.class)
        .single();
  }

  static List<JsonNode> rows(Answer answer) {
    return answer.expect(200).body().path("rows").valueStream().toList();
  }
}
