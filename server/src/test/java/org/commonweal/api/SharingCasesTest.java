package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
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

/// Sharing among members over HTTP: Gina gives, Rita and Tom ask, Maria manages the council Food.
@ServerTest
class SharingCasesTest {

  @Autowired Village village;
  @Autowired Speakers speakers;

  private Village.Place place;
  private Village.Neighbour gina;
  private Village.Neighbour rita;
  private Village.Neighbour tom;
  private Item tomato;
  private Item bread;
  private Speaker maria;
  private Speaker giver;
  private Speaker asker;
  private Speaker other;
  private String community;

  @BeforeEach
  void aNeighbourhood() {
    place = village.place();
    gina = village.neighbour(place, "Gina");
    rita = village.neighbour(place, "Rita");
    tom = village.neighbour(place, "Tom");
    tomato = village.item(place, "Tomato");
    bread = village.item(place, "Bread");
    maria = speakers.of(place.maria(), Scope.WRITE);
    giver = speakers.of(gina.caller(), Scope.WRITE);
    asker = speakers.of(rita.caller(), Scope.WRITE);
    other = speakers.of(tom.caller(), Scope.WRITE);
    community = "/api/v1/communities/" + place.uid();
  }

  private static String offering(UUID giver, String kind, UUID target, Item item, String units) {
    return """
    {"giverKind": "member", "giver": "%s", "targetKind": "%s", "target": "%s", "item": "%s",
     "units": "%s", "note": "by the gate"}
    """
        .formatted(giver, kind, target, item.id().value(), units);
  }

  private Answer offer(String units) {
    return giver.post(community + "/offers", toEverybody(units));
  }

  private String toEverybody(String units) {
    return offering(gina.member().value(), "community", place.uid(), tomato, units);
  }

  /// The address of a new offer of Gina's to everybody.
  private String offered(String units) {
    return community + "/offers/" + offer(units).expect(201).text("id");
  }

  private static Answer ask(Speaker who, Village.Neighbour whose, String offer, String units) {
    return who.post(offer + "/requests", asking(whose, units));
  }

  private static String asking(Village.Neighbour whose, String units) {
    return "{\"requester\": \"%s\", \"units\": \"%s\"}".formatted(whose.member().value(), units);
  }

  /// The address of a new request of Rita's.
  private String asked(String offer, String units) {
    return community + "/requests/" + ask(asker, rita, offer, units).expect(201).text("id");
  }

  /// The address of a request of Rita's that Gina has accepted.
  private String accepted(String offer, String units) {
    String request = asked(offer, units);
    giver.post(request + "/accept", "").expect(200);
    return request;
  }

  private String left(String offer) {
    return giver.get(offer).expect(200).body().path("left").path("amount").asString();
  }

  private static String balance(UUID holder, String purpose) {
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

  private static List<JsonNode> rows(Answer answer) {
    return answer.expect(200).body().path("rows").valueStream().toList();
  }

  @Test
  @DisplayName("Giving needs membership only; what cannot be is refused with the field named")
  void offersWithoutTrust() {
    thresholds(10);
    offer("10").expect(201);
    assertThat(offer("0").expect(422).fields()).containsExactly("units");
    assertThat(offer("1.5").expect(422).fields()).containsExactly("units");
    assertThat(offer("NaN").expect(422).fields()).containsExactly("units");
    speakers.somebody().post(community + "/offers", toEverybody("3")).expect(404);
    asker.post(community + "/offers", toEverybody("3")).expect(403);
    maria.post(community + "/offers", toEverybody("3")).expect(201);
    assertThat(rows(giver.get(community + "/offers"))).hasSize(2);
  }

  @Test
  @DisplayName("Another community's ids are refused in path and body, and nothing is written")
  void refusesForeignIds() {
    Village.Place elsewhere = village.place();
    Item foreign = village.item(elsewhere, "Foreign");
    UUID me = gina.member().value();
    String path = community + "/offers";
    assertThat(giver.post(path, offering(me, "community", place.uid(), foreign, "1")).fields())
        .containsExactly("item");
    assertThat(giver.post(path, offering(me, "community", elsewhere.uid(), tomato, "1")).type())
        .isEqualTo("unknown-target");
    giver
        .post(path, offering(me, "council", elsewhere.food().id().value(), tomato, "1"))
        .expect(404);
    giver.post(path, offering(me, "pool", elsewhere.uid(), tomato, "1")).expect(404);
    UUID stranger = elsewhere.mariaAsMember().value();
    assertThat(
            maria
                .post(path, offering(stranger, "community", place.uid(), tomato, "1"))
                .expect(422)
                .type())
        .isEqualTo("unknown-giver");
    String offer = offered("5");
    String through = offer.replace(place.uid().toString(), elsewhere.uid().toString());
    giver.get(through).expect(404);
    Speaker neighbour = speakers.of(elsewhere.maria(), Scope.WRITE);
    neighbour.get(through).expect(404);
    neighbour.post(through + "/end", "").expect(404);
    neighbour.post(offer + "/end", "").expect(404);
    String request = asked(offer, "2");
    neighbour
        .post(request.replace(place.uid().toString(), elsewhere.uid().toString()) + "/accept", "")
        .expect(404);
    assertThat(maria.post(offer + "/requests", asking(outsider(elsewhere), "1")).type())
        .isEqualTo("unknown-requester");
    assertThat(rows(giver.get(path))).hasSize(1);
    assertThat(rows(giver.get(community + "/requests"))).hasSize(1);
  }

  private Village.Neighbour outsider(Village.Place elsewhere) {
    return village.neighbour(elsewhere, "Otto");
  }

  @Test
  @DisplayName("An offer is edited while nobody has asked, by whoever gives it")
  void editsUntilSomebodyAsks() {
    String offer = offered("5");
    String change =
        "{\"item\": \"%s\", \"units\": \"7\", \"note\": \"\"}".formatted(bread.id().value());
    asker.put(offer, change).expect(403);
    Answer changed = giver.put(offer, change).expect(200);
    assertThat(changed.text("itemName")).isEqualTo("Bread");
    assertThat(left(offer)).isEqualTo("7");
    String request = asked(offer, "2");
    assertThat(giver.put(offer, change).expect(409).type()).isEqualTo("asked-for-already");
    asker.post(request + "/cancel", "").expect(200);
    giver.put(offer, change).expect(200);
    giver.post(offer + "/end", "").expect(200);
    assertThat(giver.put(offer, change).expect(409).type()).isEqualTo("offer-over");
    assertThat(giver.post(offer + "/end", "").expect(409).type()).isEqualTo("offer-over");
  }

  @Test
  @DisplayName("What is promised to a pool is not edited into something else, nor requested")
  void keepsPromisesToPools() {
    PoolId pool = village.pool(place, PoolSettings.named("Tomatoes"));
    UUID me = gina.member().value();
    Answer promise =
        giver.post(community + "/offers", offering(me, "pool", pool.value(), tomato, "5"));
    String offer = community + "/offers/" + promise.expect(201).text("id");
    assertThat(promise.text("status")).isEqualTo("pending");
    String change =
        "{\"item\": \"%s\", \"units\": \"1\", \"note\": \"\"}".formatted(bread.id().value());
    assertThat(giver.put(offer, change).expect(409).type()).isEqualTo("promised-to-pool");
    assertThat(giver.post(offer + "/end", "").expect(409).type()).isEqualTo("promised-to-pool");
    assertThat(ask(asker, rita, offer, "1").expect(409).type()).isEqualTo("promised-to-pool");
    assertThat(rows(giver.get(community + "/offers"))).isEmpty();
    assertThat(rows(giver.get(community + "/offers?target=pool"))).hasSize(1);
    String contributions = community + "/pools/" + pool.value() + "/contributions";
    assertThat(rows(giver.get(contributions)).getFirst().path("id").asString())
        .isEqualTo(promise.text("id"));
  }

  @Test
  @DisplayName("Lists are filtered by source, target, pool, item, council, status and text, paged")
  void filtersOffers() {
    offered("5");
    String ended = offered("6");
    giver.post(ended + "/end", "").expect(200);
    UUID food = place.food().id().value();
    giver
        .post(community + "/offers", offering(gina.member().value(), "council", food, bread, "1"))
        .expect(201);
    maria
        .post(
            community + "/offers",
            offering(food, "community", place.uid(), bread, "2")
                .replace("\"giverKind\": \"member\"", "\"giverKind\": \"council\""))
        .expect(201);
    assertThat(found("")).hasSize(4);
    assertThat(found("source=council")).hasSize(1);
    assertThat(found("source=pool")).isEmpty();
    assertThat(found("target=community")).hasSize(3);
    assertThat(found("council=" + food)).hasSize(2);
    assertThat(found("item=" + tomato.id().value())).hasSize(2);
    assertThat(found("status=open&text=TOMA")).hasSize(1);
    assertThat(found("text=gate")).hasSize(4);
    assertThat(found("giver=" + gina.member().value())).hasSize(3);
    assertThat(found("size=3")).hasSize(3);
    giver.get(community + "/offers?status=nonsense").expect(422);
  }

  private List<JsonNode> found(String query) {
    return rows(asker.get(community + "/offers?" + query));
  }

  private void thresholds(int request) {
    String settings =
        """
        {"name": "Green Village", "zone": "Europe/Vienna", "language": "en", "currency": "EUR",
         "trustForNeed": 0, "trustForRequest": %d, "trustForCouncil": 0, "trustForPool": 0}
        """
            .formatted(request);
    maria.put(community, settings).expect(200);
  }

  @Test
  @DisplayName("Asking takes the trust that the community wants; owner and recorders are exempt")
  void asksForTrust() {
    thresholds(1);
    String offer = offered("5");
    Answer refused = ask(asker, rita, offer, "1").expect(403);
    assertThat(refused.type()).isEqualTo("trust-too-low");
    assertThat(refused.text("detail")).contains("1").contains("0");
    ask(maria, tom, offer, "1").expect(201);
    other.put(community + "/members/" + rita.member().value() + "/trust", "").expect(200);
    ask(asker, rita, offer, "1").expect(201);
    assertThat(ask(asker, rita, offer, "1").expect(409).type()).isEqualTo("waiting-already");
    other.delete(community + "/members/" + rita.member().value() + "/trust").expect(204);
    ask(asker, rita, offered("5"), "1").expect(403);
    assertThat(ask(maria, gina, offer, "1").expect(409).type()).isEqualTo("own-offer");
  }

  @Test
  @DisplayName("Accepting reserves; never more than offered, however many are accepted at once")
  void reservesNoMoreThanOffered() throws Exception {
    String offer = offered("5");
    Answer much = ask(asker, rita, offer, "6").expect(409);
    assertThat(much.text("detail")).contains("5").contains("6");
    List<String> requests = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Village.Neighbour one = village.neighbour(place, "N" + i);
      requests.add(ask(maria, one, offer, "2").expect(201).text("id"));
    }
    List<Callable<Integer>> presses = new ArrayList<>();
    for (String id : requests) {
      presses.add(() -> giver.post(community + "/requests/" + id + "/accept", "").status());
    }
    List<Integer> answers = together(presses);
    assertThat(answers).filteredOn(status -> status == 200).hasSize(2);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(8);
    assertThat(left(offer)).isEqualTo("1");
    asker.post(community + "/requests/" + requests.getFirst() + "/accept", "").expect(403);
  }

  private static List<Integer> together(List<Callable<Integer>> presses) throws Exception {
    var answers = new ArrayList<Integer>();
    try (var pool = Executors.newFixedThreadPool(10)) {
      for (var answer : pool.invokeAll(presses)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  @Test
  @DisplayName("A request is rejected with a reason, or taken back; what was kept is free again")
  void freesWhatWasKept() {
    String offer = offered("5");
    String request = asked(offer, "2");
    assertThat(giver.post(request + "/reject", "{\"reason\": \" \"}").fields())
        .containsExactly("reason");
    giver.post(request + "/reject", "{\"reason\": \"too late\"}").expect(200);
    assertThat(asker.get(request).text("reason")).isEqualTo("too late");
    assertThat(giver.post(request + "/accept", "").expect(409).type()).isEqualTo("request-over");

    String kept = accepted(offer, "3");
    assertThat(left(offer)).isEqualTo("2");
    assertThat(other.post(kept + "/cancel", "").expect(403).type()).isEqualTo("not-your-request");
    asker.post(kept + "/cancel", "").expect(200);
    assertThat(left(offer)).isEqualTo("5");

    String missed = accepted(offer, "3");
    giver.post(missed + "/reject", "{\"reason\": \"not fetched\"}").expect(200);
    assertThat(left(offer)).isEqualTo("5");
    assertThat(asker.post(missed + "/confirm", "{\"units\": \"\"}").expect(409).type())
        .isEqualTo("request-over");
  }

  @Test
  @DisplayName("What arrived is one journal and one share, however many press the button")
  void receivesOnce() throws Exception {
    String offer = offered("5");
    String request = asked(offer, "3");
    asker.post(request + "/confirm", "{\"units\": \"\"}").expect(409);
    giver.post(request + "/accept", "").expect(200);
    assertThat(asker.post(request + "/confirm", "{\"units\": \"4\"}").expect(422).type())
        .isEqualTo("more-than-accepted");
    asker.post(request + "/confirm", "{\"units\": \"0\"}").expect(422);
    giver.post(request + "/confirm", "{\"units\": \"\"}").expect(403);
    List<Integer> answers =
        together(
            Collections.nCopies(
                10, () -> asker.post(request + "/confirm", "{\"units\": \"2\"}").status()));
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(9);
    assertThat(balance(gina.member().value(), "given")).isEqualTo("-2");
    assertThat(balance(rita.member().value(), "received")).isEqualTo("2");
    assertThat(left(offer)).isEqualTo("3");
    List<JsonNode> shares =
        rows(asker.get(community + "/shares?receiver=" + rita.member().value()));
    assertThat(shares).hasSize(1);
    assertThat(shares.getFirst().path("giverName").asString()).isEqualTo("Gina");
    assertThat(shares.getFirst().path("pool").isNull()).isTrue();
    assertThat(asker.get(request).text("share")).isEqualTo(shares.getFirst().path("id").asString());
    String rest = accepted(offer, "3");
    asker.post(rest + "/confirm", "{\"units\": \"\"}").expect(200);
    assertThat(giver.get(offer).text("status")).isEqualTo("fulfilled");
    assertThat(ask(other, tom, offer, "1").expect(409).type()).isEqualTo("offer-over");
  }

  @Test
  @DisplayName("When an offer ends, what nobody decided lapses; what was accepted can still arrive")
  void endsAnOffer() {
    String offer = offered("5");
    String kept = accepted(offer, "2");
    String waiting = community + "/requests/" + ask(other, tom, offer, "1").text("id");
    asker.post(offer + "/end", "").expect(403);
    giver.post(offer + "/end", "").expect(200);
    assertThat(other.get(waiting).text("status")).isEqualTo("lapsed");
    asker.post(kept + "/confirm", "{\"units\": \"\"}").expect(200);
    assertThat(giver.get(offer).text("status")).isEqualTo("ended");
  }

  @Test
  @DisplayName("A council is asked to take an offer in: accepted, received once, or rejected")
  void asksACouncil() throws Exception {
    String path = community + "/offers";
    UUID food = place.food().id().value();
    String wish = offering(gina.member().value(), "council", food, tomato, "5");
    String offer = path + "/" + giver.post(path, wish).expect(201).text("id");
    assertThat(ask(asker, rita, offer, "1").expect(409).type()).isEqualTo("offered-to-council");
    giver.post(offer + "/accept", "").expect(403);
    maria.post(offer + "/accept", "").expect(200);
    List<Integer> answers =
        together(
            Collections.nCopies(
                10, () -> maria.post(offer + "/receive", "{\"units\": \"4\"}").status()));
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(balance(gina.member().value(), "given")).isEqualTo("-4");
    assertThat(balance(food, "received")).isEqualTo("4");
    String second = path + "/" + giver.post(path, wish).expect(201).text("id");
    maria.post(second + "/reject", "{\"reason\": \"full\"}").expect(200);
    assertThat(giver.get(second).text("reason")).isEqualTo("full");
    String third = path + "/" + giver.post(path, wish).expect(201).text("id");
    giver.post(third + "/end", "").expect(200);
    assertThat(giver.get(third).text("status")).isEqualTo("cancelled");
    assertThat(maria.post(third + "/receive", "{\"units\": \"\"}").expect(409).type())
        .isEqualTo("offer-over");
  }

  @Test
  @DisplayName("Out of a pool: stock is set aside, whitelist and cap hold, the rest goes back")
  void handsOutOfAPool() {
    PoolSettings named = PoolSettings.named("Tomatoes");
    PoolId pool =
        village.pool(
            place,
            new PoolSettings(
                "Tomatoes",
                "",
                "",
                "5",
                "",
                named.priority(),
                named.strategy(),
                java.util.Set.of(tomato.id())));
    village.stock(place, pool, tomato, "20");
    String path = community + "/pools/" + pool.value() + "/hand-outs";
    giver.post(path, handOut(tomato, "5")).expect(403);
    assertThat(maria.post(path, handOut(bread, "5")).expect(422).type())
        .isEqualTo("item-not-allowed");
    Answer much = maria.post(path, handOut(tomato, "21")).expect(409);
    assertThat(much.type()).isEqualTo("not-enough-stock");
    Answer made = maria.post(path, handOut(tomato, "12")).expect(201);
    assertThat(made.text("giverName")).isEqualTo("Food");
    assertThat(made.text("pool")).isEqualTo(pool.value().toString());
    assertThat(balance(pool.value(), "stock")).isEqualTo("8");
    assertThat(balance(pool.value(), "hold")).isEqualTo("12");

    String offer = community + "/offers/" + made.text("id");
    assertThat(
            maria
                .put(
                    offer,
                    "{\"item\": \"%s\", \"units\": \"1\", \"note\": \"\"}"
                        .formatted(bread.id().value()))
                .expect(409)
                .type())
        .isEqualTo("stock-set-aside");
    assertThat(ask(asker, rita, offer, "6").expect(422).type()).isEqualTo("above-most");
    String first = asked(offer, "4");
    giver.post(first + "/accept", "").expect(403);
    maria.post(first + "/accept", "").expect(200);
    assertThat(ask(asker, rita, offer, "2").expect(422).type()).isEqualTo("above-most");
    asker.post(first + "/confirm", "{\"units\": \"3\"}").expect(200);
    String second = community + "/requests/" + ask(other, tom, offer, "5").text("id");
    maria.post(second + "/accept", "").expect(200);

    maria.post(offer + "/end", "").expect(200);
    assertThat(balance(pool.value(), "hold")).isEqualTo("5");
    assertThat(balance(pool.value(), "stock")).isEqualTo("12");
    other.post(second + "/confirm", "{\"units\": \"4\"}").expect(200);
    assertThat(balance(pool.value(), "hold")).isEqualTo("0");
    assertThat(balance(pool.value(), "stock")).isEqualTo("13");
    assertThat(balance(rita.member().value(), "received")).isEqualTo("3");
    assertThat(balance(tom.member().value(), "received")).isEqualTo("4");
    JsonNode share = rows(asker.get(community + "/shares?pool=" + pool.value())).getLast();
    assertThat(share.path("giverName").asString()).isEqualTo("Food");
    assertThat(share.path("receiverName").asString()).isEqualTo("Rita");
  }

  private static String handOut(Item item, String units) {
    return "{\"item\": \"%s\", \"units\": \"%s\", \"note\": \"\"}"
        .formatted(item.id().value(), units);
  }

  @Test
  @DisplayName("Stock is set aside once, however many offer the last of it at the same moment")
  void setsAsideNoMoreThanThereIs() throws Exception {
    PoolId pool = village.pool(place, PoolSettings.named("Tomatoes"));
    village.stock(place, pool, tomato, "10");
    String path = community + "/pools/" + pool.value() + "/hand-outs";
    List<Integer> answers =
        together(Collections.nCopies(10, () -> maria.post(path, handOut(tomato, "4")).status()));
    assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(8);
    assertThat(balance(pool.value(), "stock")).isEqualTo("2");
    assertThat(balance(pool.value(), "hold")).isEqualTo("8");
  }

  @Test
  @DisplayName("Who leaves ends their offers and promises and takes their requests back")
  void endsWhatALeaverHadRunning() {
    PoolId pool = village.pool(place, PoolSettings.named("Tomatoes"));
    village.stock(place, pool, tomato, "10");
    String path = community + "/pools/" + pool.value() + "/hand-outs";
    String handOut = community + "/offers/" + maria.post(path, handOut(tomato, "6")).text("id");
    String wanted =
        community + "/requests/" + ask(giver, gina, handOut, "4").expect(201).text("id");
    maria.post(wanted + "/accept", "").expect(200);
    maria.post(handOut + "/end", "").expect(200);
    assertThat(balance(pool.value(), "hold")).isEqualTo("4");
    String offer = offered("5");
    String kept = accepted(offer, "2");
    String waiting = community + "/requests/" + ask(other, tom, offer, "1").text("id");
    UUID me = gina.member().value();
    Answer promise =
        giver.post(community + "/offers", offering(me, "pool", pool.value(), tomato, "5"));

    maria.put(community + "/members/" + me + "/status", "{\"status\": \"left\"}").expect(200);
    assertThat(asker.get(offer).text("status")).isEqualTo("ended");
    assertThat(asker.get(waiting).text("status")).isEqualTo("lapsed");
    assertThat(asker.get(community + "/offers/" + promise.text("id")).text("status"))
        .isEqualTo("cancelled");
    assertThat(asker.get(wanted).text("status")).isEqualTo("cancelled");
    assertThat(balance(pool.value(), "hold")).isEqualTo("0");
    assertThat(balance(pool.value(), "stock")).isEqualTo("10");
    asker.post(kept + "/confirm", "{\"units\": \"\"}").expect(200);
    giver.post(community + "/offers", toEverybody("1")).expect(404);
  }
}
