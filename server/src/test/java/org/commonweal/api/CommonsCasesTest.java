package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.identity.Scope;
import org.commonweal.items.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The cases of commons pools over HTTP: a council with its manager, a member without trust, an
/// outsider, and a pool for tomatoes with a cap of 5 and a minimum of 2.
@ServerTest
class CommonsCasesTest {

  @Autowired Village village;
  @Autowired Speakers speakers;

  private Village.Place place;
  private Village.Neighbour neighbour;
  private Item tomato;
  private Item bread;
  private Speaker manager;
  private Speaker member;
  private Speaker outsider;
  private String community;
  private String pool;

  @BeforeEach
  void aPoolForTomatoes() {
    place = village.place();
    neighbour = village.neighbour(place, "Pia");
    tomato = village.item(place, "Tomato");
    bread = village.item(place, "Bread");
    manager = speakers.of(place.maria(), Scope.WRITE);
    member = speakers.of(neighbour.caller(), Scope.WRITE);
    outsider = speakers.somebody();
    community = "/api/v1/communities/" + place.uid();
    pool = community + "/pools/" + open("Tomatoes", "5", "2", tomato).expect(201).text("id");
  }

  private Answer open(String name, String cap, String minimum, Item... allowed) {
    return manager.post(community + "/pools", newPool(name, cap, minimum, ids(allowed)));
  }

  private static String ids(Item... items) {
    return String.join(
        ",", List.of(items).stream().map(i -> "\"" + i.id().value() + "\"").toList());
  }

  private String newPool(String name, String cap, String minimum, String allowed) {
    return """
    {"council": "%s", "settings": {"name": "%s", "description": "", "location": "",
     "cap": "%s", "minimum": "%s", "priority": "needs-first", "strategy": "proportional",
     "allowed": [%s]}}
    """
        .formatted(place.food().id().value(), name, cap, minimum, allowed);
  }

  @Test
  @DisplayName("1. Only a manager opens a pool, and only for a council of this community")
  void opensAPoolForManagersOnly() {
    String asked = newPool("Mine", "5", "2", "");
    assertThat(member.post(community + "/pools", asked).expect(403).type())
        .isEqualTo("not-manager");
    outsider.post(community + "/pools", asked).expect(404);

    Village.Place elsewhere = village.place();
    String foreign =
        asked.replace(
            place.food().id().value().toString(), elsewhere.food().id().value().toString());
    manager.post(community + "/pools", foreign).expect(404);
    assertThat(names(manager.get(community + "/pools"))).containsExactly("Tomatoes");
  }

  @Test
  @DisplayName(
      "2. Impossible settings are refused with the field named, and no pool is left behind")
  void refusesImpossibleSettings() {
    assertThat(open("", "5", "2").expect(422).fields()).containsExactly("name");
    assertThat(open("   ", "5", "2").expect(422).fields()).containsExactly("name");
    assertThat(open("n".repeat(201), "5", "2").expect(422).fields()).containsExactly("name");
    for (String cap : List.of("0", "-1", "1.5", "NaN", "1" + "0".repeat(40))) {
      assertThat(open("Other", cap, "2").expect(422).fields()).containsExactly("cap");
    }
    Item foreign = village.item(village.place(), "Foreign");
    assertThat(open("Other", "5", "2", foreign).expect(422).fields()).containsExactly("allowed");
    assertThat(names(manager.get(community + "/pools"))).containsExactly("Tomatoes");
  }

  @Test
  @DisplayName("3. A contribution is pending; too few and not allowed are refused")
  void takesPromisesWithinItsRules() {
    offer(member, tomato, "3").expect(201);
    assertThat(stock()).isEqualTo("0");
    Answer few = offer(member, tomato, "1").expect(422);
    assertThat(few.type()).isEqualTo("below-minimum");
    assertThat(few.text("detail")).contains("2");
    assertThat(offer(member, bread, "5").expect(422).type()).isEqualTo("item-not-allowed");
    assertThat(offer(member, tomato, "1.5").expect(422).fields()).containsExactly("units");
    assertThat(offer(member, tomato, "1" + "0".repeat(40)).expect(422).fields())
        .containsExactly("units");
    offer(outsider, tomato, "3").expect(404);
    Answer nothing = member.post(pool + "/contributions", "{\"contributions\": []}").expect(422);
    assertThat(nothing.fields()).containsExactly("contributions");
    assertThat(contributions()).hasSize(1);
  }

  @Test
  @DisplayName("4. A contribution is confirmed once, however many press the button")
  void confirmsOnce() throws Exception {
    String first = promised("10");
    member.post(first + "/confirm", "{\"units\": \"\"}").expect(403);
    manager.post(first + "/confirm", "{\"units\": \"\"}").expect(200);
    assertThat(stock()).isEqualTo("10");
    manager.post(first + "/confirm", "{\"units\": \"\"}").expect(409);
    assertThat(stock()).isEqualTo("10");

    String second = promised("10");
    List<Integer> answers =
        Presses.tenTimes(() -> manager.post(second + "/confirm", "{\"units\": \"\"}").status());
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(9);
    assertThat(stock()).isEqualTo("20");
  }

  @Test
  @DisplayName("5. A short delivery is recorded; a rejection tells its reason")
  void recordsShortDeliveriesAndReasons() {
    String shortly = promised("10");
    assertThat(manager.post(shortly + "/confirm", "{\"units\": \"11\"}").expect(422).type())
        .isEqualTo("more-than-offered");
    manager.post(shortly + "/confirm", "{\"units\": \"0\"}").expect(422);
    Answer received = manager.post(shortly + "/confirm", "{\"units\": \"8\"}").expect(200);
    assertThat(received.body().path("units").path("amount").asString()).isEqualTo("10");
    assertThat(received.body().path("received").path("amount").asString()).isEqualTo("8");

    String bruised = promised("10");
    manager.post(bruised + "/reject", "{\"reason\": \"  \"}").expect(422);
    manager.post(bruised + "/reject", "{\"reason\": \"bruised\"}").expect(200);
    assertThat(stock()).isEqualTo("8");
    JsonNode seen = member.get(pool + "/contributions?status=rejected").body().path("rows").get(0);
    assertThat(seen.path("reason").asString()).isEqualTo("bruised");
  }

  @Test
  @DisplayName("6. A promise that was taken back cannot be confirmed")
  void refusesToConfirmWhatWasCancelled() {
    String promise = promised("10");
    member.post(promise + "/cancel", "").expect(200);
    assertThat(manager.post(promise + "/confirm", "{\"units\": \"\"}").expect(409).type())
        .isEqualTo("already-decided");
    assertThat(stock()).isEqualTo("0");
  }

  @Test
  void cancelsAPromiseOnlyUnderItsOwnPool() {
    String promise = promised("10");
    String other = community + "/pools/" + open("Bread", "5", "2", bread).expect(201).text("id");
    assertThat(member.post(promise.replace(pool, other) + "/cancel", "").expect(404).type())
        .isEqualTo("no-such-contribution");
    manager.post(promise + "/confirm", "{\"units\": \"\"}").expect(200);
  }

  @Test
  void findsNothingOfAnotherCommunity() {
    Village.Place elsewhere = village.place();
    Speaker stranger = speakers.of(elsewhere.maria(), Scope.WRITE);
    String there = pool.replace(place.uid().toString(), elsewhere.uid().toString());
    String promise = promised("10");
    String order =
        "{\"item\": \"%s\", \"strategy\": \"equal\", \"cap\": \"\", \"members\": []}"
            .formatted(tomato.id().value());
    String round = manager.post(pool + "/rounds", order).expect(201).text("id");

    for (String path : List.of("", "/stock", "/contributions", "/rounds")) {
      stranger.get(there + path).expect(404);
      stranger.get(pool + path).expect(404);
    }
    stranger.post(promise.replace(pool, there) + "/confirm", "{\"units\": \"\"}").expect(404);
    stranger.get("/api/v1/communities/" + elsewhere.uid() + "/rounds/" + round).expect(404);
    assertThat(stranger.post(there + "/rounds", order).status()).isEqualTo(404);
    assertThat(stock()).isEqualTo("0");
  }

  @Test
  void keepsACouncilOpenThatOwnsPools() {
    String council = community + "/councils/" + place.food().id().value();
    assertThat(manager.delete(council).expect(409).type()).isEqualTo("council-has-pools");
  }

  private Answer offer(Speaker who, Item item, String units) {
    return who.post(
        pool + "/contributions",
        "{\"contributions\": [{\"giver\": \"%s\", \"item\": \"%s\", \"units\": \"%s\"}]}"
            .formatted(neighbour.member().value(), item.id().value(), units));
  }

  private String promised(String units) {
    JsonNode ids = offer(member, tomato, units).expect(201).body().path("contributions");
    return pool + "/contributions/" + ids.get(0).asString();
  }

  private String stock() {
    JsonNode rows = manager.get(pool + "/stock").expect(200).body().path("rows");
    return rows.isEmpty() ? "0" : rows.get(0).path("quantity").path("amount").asString();
  }

  private List<JsonNode> contributions() {
    return manager
        .get(pool + "/contributions")
        .expect(200)
        .body()
        .path("rows")
        .valueStream()
        .toList();
  }

  private static List<String> names(Answer list) {
    return list.expect(200)
        .body()
        .path("rows")
        .valueStream()
        .map(row -> row.path("name").asString())
        .toList();
  }
}
