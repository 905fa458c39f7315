package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.commonweal.ServerTest;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.Village;
import org.commonweal.identity.Scope;
import org.commonweal.items.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Trust over HTTP, what it opens, and what is over with a seat.
@ServerTest
class TrustCasesTest {

  @Autowired Village village;
  @Autowired Speakers speakers;

  private Village.Place place;
  private Village.Neighbour tina;
  private Speaker maria;
  private Speaker truster;
  private String community;

  @BeforeEach
  void aNeighbourhood() {
    place = village.place();
    tina = village.neighbour(place, "Tina");
    maria = speakers.of(place.maria(), Scope.WRITE);
    truster = speakers.of(tina.caller(), Scope.WRITE);
    community = "/api/v1/communities/" + place.uid();
  }

  private String trust(String whose, UUID id) {
    return community + "/" + whose + "/" + id + "/trust";
  }

  private String council() {
    return trust("councils", place.food().id().value());
  }

  private List<String> history(String trust) {
    return truster
        .get(trust + "/history")
        .expect(200)
        .body()
        .path("rows")
        .valueStream()
        .map(row -> row.path("kind").asString() + " " + row.path("whoName").asString())
        .toList();
  }

  @Test
  @DisplayName("Members trust members and councils, one each, not themselves; all is remembered")
  void trustsOneEach() {
    truster.put(council(), "").expect(200);
    truster.put(council(), "").expect(200);
    assertThat(maria.get(council()).body().path("score").asInt()).isEqualTo(1);
    assertThat(truster.put(trust("members", tina.member().value()), "").expect(409).type())
        .isEqualTo("trust-in-oneself");
    String maria = trust("members", place.mariaAsMember().value());
    truster.put(maria, "").expect(200);
    truster.delete(maria).expect(204);
    truster.delete(maria).expect(204);
    assertThat(history(council())).containsExactly("given Tina");
    assertThat(history(maria)).containsExactly("withdrawn Tina", "given Tina");
  }

  @Test
  @DisplayName("Points that an admin grants are recorded with who, when and why")
  void remembersGrants() {
    String whose = trust("members", tina.member().value());
    String points = "{\"points\": 5, \"reason\": \"helped\"}";
    truster.post(whose + "/grants", points).expect(403);
    maria.post(whose + "/grants", points).expect(201);
    JsonNode event = truster.get(whose + "/history").expect(200).body().path("rows").get(0);
    assertThat(event.path("kind").asString()).isEqualTo("granted");
    assertThat(event.path("points").asInt()).isEqualTo(5);
    assertThat(event.path("reason").asString()).isEqualTo("helped");
  }

  @Test
  @DisplayName("Another community's members and councils are neither trusted nor told about")
  void refusesForeignIds() {
    Village.Place elsewhere = village.place();
    truster.put(trust("councils", elsewhere.food().id().value()), "").expect(404);
    truster.put(trust("members", elsewhere.mariaAsMember().value()), "").expect(404);
    truster.get(trust("members", elsewhere.mariaAsMember().value()) + "/history").expect(404);
    truster.get(trust("councils", elsewhere.food().id().value()) + "/history").expect(404);
    Speaker stranger = speakers.of(elsewhere.maria(), Scope.WRITE);
    stranger.get(council() + "/history").expect(404);
    stranger.get(community + "/permissions").expect(404);
  }

  @Test
  @DisplayName("Each member is told what they may do and what is missing; a rise counts at once")
  void tellsWhatIsMissing() {
    String settings =
        """
        {"name": "Green Village", "zone": "Europe/Vienna", "language": "en", "currency": "EUR",
         "trustForNeed": 1, "trustForRequest": 10, "trustForCouncil": 25, "trustForPool": 20}
        """;
    maria.put(community, settings).expect(200);
    assertThat(door("publish-need").path("open").asBoolean()).isFalse();
    assertThat(door("publish-need").path("trustNeeded").asInt()).isEqualTo(1);
    assertThat(door("request-offer").path("missing").get(0).path("detail").asString())
        .contains("10");
    assertThat(door("give").path("open").asBoolean()).isTrue();
    assertThat(door("give").path("trustNeeded").isNull()).isTrue();
    maria.put(trust("members", tina.member().value()), "").expect(200);
    assertThat(door("publish-need").path("open").asBoolean()).isTrue();
    maria.delete(trust("members", tina.member().value())).expect(204);
    assertThat(door("publish-need").path("open").asBoolean()).isFalse();
  }

  private JsonNode door(String permission) {
    return truster
        .get(community + "/permissions")
        .expect(200)
        .body()
        .path("permissions")
        .valueStream()
        .filter(one -> one.path("permission").asString().equals(permission))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("Who lost their seat no longer acts for the council, not even an instant later")
  void actsNoLongerWithoutASeat() {
    Item tomato = village.item(place, "Tomato");
    PoolId pool = village.pool(place, PoolSettings.named("Tomatoes"));
    village.stock(place, pool, tomato, "10");
    String seats = community + "/councils/" + place.food().id().value() + "/managers";
    maria.put(seats + "/" + tina.member().value(), "");
    String handOuts = community + "/pools/" + pool.value() + "/hand-outs";
    String wish =
        "{\"item\": \"%s\", \"units\": \"4\", \"note\": \"\"}".formatted(tomato.id().value());
    String offer = community + "/offers/" + truster.post(handOuts, wish).expect(201).text("id");
    Village.Neighbour rita = village.neighbour(place, "Rita");
    Speaker asker = speakers.of(rita.caller(), Scope.WRITE);
    String asked = "{\"requester\": \"%s\", \"units\": \"2\"}".formatted(rita.member().value());
    String request = community + "/requests/" + asker.post(offer + "/requests", asked).text("id");
    maria.delete(seats + "/" + tina.member().value()).expect(204);
    truster.post(request + "/accept", "").expect(403);
    truster.post(offer + "/end", "").expect(403);
    truster.post(handOuts, wish).expect(403);
    assertThat(maria.get(request).text("status")).isEqualTo("pending");
  }
}
