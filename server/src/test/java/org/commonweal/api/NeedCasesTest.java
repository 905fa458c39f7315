package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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

/// Needs over HTTP: Nora asks, Maria manages the council Food.
@ServerTest
class NeedCasesTest {

  @Autowired Village village;
  @Autowired Speakers speakers;

  private Village.Place place;
  private Village.Neighbour nora;
  private Item tomato;
  private Speaker maria;
  private Speaker asker;
  private Speaker other;
  private String community;

  @BeforeEach
  void aNeighbourhood() {
    place = village.place();
    nora = village.neighbour(place, "Nora");
    tomato = village.item(place, "Tomato");
    maria = speakers.of(place.maria(), Scope.WRITE);
    asker = speakers.of(nora.caller(), Scope.WRITE);
    other = speakers.of(village.neighbour(place, "Olga").caller(), Scope.WRITE);
    community = "/api/v1/communities/" + place.uid();
  }

  @Test
  void correctsTheNameOfAnItem() {
    village.item(place, "Bread");
    String item = community + "/items/" + tomato.id().value();
    asker.put(item + "/name", "{\"name\": \"Tomatoes\"}").expect(403);
    assertThat(maria.put(item + "/name", "{\"name\": \"bREAD\"}").expect(409).fields())
        .containsExactly("name");
    assertThat(maria.put(item + "/name", "{\"name\": \" \"}").expect(422).fields())
        .containsExactly("name");
    String nobodys = community + "/items/" + UUID.randomUUID() + "/name";
    maria.put(nobodys, "{\"name\": \"Tomatoes\"}").expect(422);
    assertThat(maria.put(item + "/name", "{\"name\": \"Tomatoes\"}").expect(200).text("name"))
        .isEqualTo("Tomatoes");
    assertThat(asker.get(item).expect(200).text("name")).isEqualTo("Tomatoes");
  }

  private String asking(UUID member, String units, String recurrence) {
    return """
    {"needs": [{"member": "%s", "item": "%s", "units": "%s", "priority": "need",
                "recurrence": "%s"}]}
    """
        .formatted(member, tomato.id().value(), units, recurrence);
  }

  private Answer ask(String units) {
    return asker.post(community + "/needs", asking(nora.member().value(), units, "once"));
  }

  /// The address of a new need of Nora's.
  private String asked(String units) {
    return community + "/needs/" + first(ask(units).expect(201));
  }

  private static String first(Answer published) {
    return published.body().path("needs").get(0).asString();
  }

  private String ofFood(String units) {
    return "{\"needs\": [{\"item\": \"%s\", \"units\": \"%s\", \"priority\": \"need\", "
            .formatted(tomato.id().value(), units)
        + "\"recurrence\": \"weekly\"}]}";
  }

  private String council() {
    return community + "/councils/" + place.food().id().value() + "/needs";
  }

  private static String terms(String units, String recurrence) {
    return "{\"units\": \"%s\", \"priority\": \"want\", \"recurrence\": \"%s\"}"
        .formatted(units, recurrence);
  }

  private static String amount(Answer need, String field) {
    return need.expect(200).body().path(field).path("amount").asString();
  }

  private static List<JsonNode> rows(Answer answer) {
    return answer.expect(200).body().path("rows").valueStream().toList();
  }

  @Test
  @DisplayName("A council asks through its managers, and rounds go to people only")
  void asksAsACouncil() {
    asker.post(council(), ofFood("5")).expect(403);
    Village.Place elsewhere = village.place();
    String foreign = community + "/councils/" + elsewhere.food().id().value() + "/needs";
    maria.post(foreign, ofFood("5")).expect(404);
    String need = community + "/needs/" + first(maria.post(council(), ofFood("5")).expect(201));
    Answer shown = asker.get(need);
    assertThat(shown.text("askerName")).isEqualTo("Food");
    assertThat(shown.text("council")).isEqualTo(place.food().id().value().toString());
    assertThat(shown.body().path("member").isNull()).isTrue();
    asker.put(need, terms("7", "weekly")).expect(403);
    assertThat(amount(maria.put(need, terms("7", "weekly")), "open")).isEqualTo("7");
    asker.post(need + "/receive", "{\"units\": \"2\"}").expect(403);
    Answer partly = maria.post(need + "/receive", "{\"units\": \"2\"}");
    assertThat(amount(partly, "open")).isEqualTo("5");
    assertThat(rows(asker.get(community + "/needs/by-item"))).isEmpty();
    PoolId pool = village.pool(place, PoolSettings.named("Tomatoes"));
    village.stock(place, pool, tomato, "9");
    String preview =
        community
            + "/pools/"
            + pool.value()
            + "/rounds/preview?strategy=equal&cap=&item="
            + tomato.id().value();
    assertThat(maria.get(preview).expect(200).body().path("allocations").isEmpty()).isTrue();
    asker.delete(need).expect(403);
    maria.delete(need).expect(204);
    assertThat(asker.get(need).text("status")).isEqualTo("withdrawn");
  }

  @Test
  @DisplayName("One's own need is changed and closed; another's is not; a closed one stays closed")
  void changesOnesOwn() {
    String need = asked("10");
    other.put(need, terms("3", "once")).expect(403);
    assertThat(asker.put(need, terms("0", "once")).expect(422).fields()).containsExactly("units");
    assertThat(asker.put(need, terms("1.5", "once")).expect(422).fields()).containsExactly("units");
    assertThat(amount(asker.put(need, terms("6", "weekly")), "units")).isEqualTo("6");
    maria.put(need, terms("5", "once")).expect(200);
    other.delete(need).expect(403);
    asker.delete(need).expect(204);
    assertThat(asker.delete(need).expect(409).type()).isEqualTo("need-closed");
    assertThat(asker.put(need, terms("5", "once")).expect(409).type()).isEqualTo("need-closed");
    assertThat(asker.post(need + "/receive", "{\"units\": \"1\"}").expect(409).type())
        .isEqualTo("need-closed");
    Speaker stranger = speakers.of(village.place().maria(), Scope.WRITE);
    stranger.put(need, terms("5", "once")).expect(404);
    stranger.delete(need).expect(404);
  }

  @Test
  @DisplayName("A partial receipt leaves the rest open, and never goes beyond what was asked")
  void receivesInPart() throws Exception {
    String need = asked("10");
    Answer partly = asker.post(need + "/receive", "{\"units\": \"3\"}");
    assertThat(amount(partly, "received")).isEqualTo("3");
    assertThat(partly.text("status")).isEqualTo("partly");
    Answer much = asker.post(need + "/receive", "{\"units\": \"8\"}").expect(422);
    assertThat(much.type()).isEqualTo("more-than-open");
    assertThat(asker.put(need, terms("2", "once")).expect(422).type()).isEqualTo("below-received");
    List<Callable<Integer>> presses =
        Collections.nCopies(10, () -> asker.post(need + "/receive", "{\"units\": \"2\"}").status());
    var answers = new ArrayList<Integer>();
    try (var pool = Executors.newFixedThreadPool(10)) {
      for (var answer : pool.invokeAll(presses)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).filteredOn(status -> status == 200).hasSize(3);
    assertThat(amount(asker.get(need), "open")).isEqualTo("1");
    asker.post(need + "/receive", "{\"units\": \"1\"}").expect(200);
    assertThat(asker.get(need).text("status")).isEqualTo("fulfilled");
  }

  @Test
  @DisplayName("Publishing a need takes the trust that the community wants")
  void publishesWithTrust() {
    String settings =
        """
        {"name": "Green Village", "zone": "Europe/Vienna", "language": "en", "currency": "EUR",
         "trustForNeed": 5, "trustForRequest": 0, "trustForCouncil": 0, "trustForPool": 0}
        """;
    maria.put(community, settings).expect(200);
    Answer refused = ask("3").expect(403);
    assertThat(refused.type()).isEqualTo("trust-too-low");
    assertThat(refused.text("detail")).contains("5").contains("0");
    maria.post(community + "/needs", asking(nora.member().value(), "3", "once")).expect(201);
    maria
        .post(
            community + "/members/" + nora.member().value() + "/trust/grants",
            "{\"points\": 5, \"reason\": \"helped\"}")
        .expect(201);
    ask("3").expect(201);
    maria
        .post(
            community + "/members/" + nora.member().value() + "/trust/grants",
            "{\"points\": -1, \"reason\": \"late\"}")
        .expect(201);
    ask("3").expect(403);
  }

  @Test
  @DisplayName("Needs are listed by asker, item, priority, recurrence, state and text")
  void filtersNeeds() {
    asked("10");
    String closed = asked("4");
    asker.delete(closed).expect(204);
    maria.post(council(), ofFood("5")).expect(201);
    maria
        .post(community + "/needs", asking(place.mariaAsMember().value(), "2", "daily"))
        .expect(201);
    assertThat(found("")).hasSize(4);
    assertThat(found("open=true")).hasSize(3);
    assertThat(found("member=" + nora.member().value())).hasSize(2);
    assertThat(found("council=" + place.food().id().value())).hasSize(1);
    assertThat(found("recurrence=daily")).hasSize(1);
    assertThat(found("priority=want")).isEmpty();
    assertThat(found("text=toma&size=2")).hasSize(2);
    assertThat(found("item=" + tomato.id().value())).hasSize(4);
  }

  private List<JsonNode> found(String query) {
    return rows(asker.get(community + "/needs?" + query));
  }

  @Test
  @DisplayName("Who leaves asks for nothing any more")
  void closesTheNeedsOfALeaver() {
    String need = asked("10");
    asker.post(community + "/members/leave", "").expect(200);
    assertThat(maria.get(need).text("status")).isEqualTo("withdrawn");
  }
}
