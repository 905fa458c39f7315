package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
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
        tenTimes(() -> manager.post(second + "/confirm", "{\"units\": \"\"}").status());
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
  @DisplayName("7. Giving by hand checks the stock, then the cap, then who receives")
  void givesByHand() {
    manager.post(promised("10") + "/confirm", "{\"units\": \"\"}").expect(200);
    give(neighbour.member(), "4").expect(201);
    assertThat(stock()).isEqualTo("6");
    JsonNode share =
        member
            .get(community + "/shares?receiver=" + neighbour.member().value())
            .body()
            .path("rows")
            .get(0);
    assertThat(share.path("units").path("amount").asString()).isEqualTo("4");
    assertThat(share.path("giverName").asString()).isEqualTo("Food");

    Answer much = give(neighbour.member(), "11").expect(409);
    assertThat(much.text("detail")).contains("6").contains("11");
    Answer capped = give(neighbour.member(), "6").expect(422);
    assertThat(capped.type()).isEqualTo("above-cap");
    assertThat(capped.text("detail")).contains("5");
    MemberId stranger = village.member(village.place(), "Stranger");
    assertThat(give(stranger, "1").expect(422).fields()).containsExactly("receiver");
    assertThat(stock()).isEqualTo("6");
  }

  @Test
  @DisplayName("8. The story: eighty tomatoes for twenty people, at most five each")
  void sharesEightyAmongTwenty() {
    List<Integer> asked = List.of(10, 3, 9, 9, 9, 9, 9, 9, 9, 9, 8, 3, 3, 3, 3, 3, 3, 3, 3, 3);
    asked.forEach(
        units -> village.need(place, village.member(place, "N" + units), tomato, units.toString()));
    for (String brought : List.of("10", "15", "12", "8", "9", "11", "7", "8")) {
      manager.post(promised(brought) + "/confirm", "{\"units\": \"\"}").expect(200);
    }

    Answer planned = manager.post(pool + "/rounds", order("")).expect(201);
    Answer done = commit(planned).expect(200);

    assertThat(done.body().path("given").path("amount").asString()).isEqualTo("80");
    assertThat(done.body().path("served").asInt()).isEqualTo(20);
    assertThat(stock()).isEqualTo("0");
    JsonNode parts =
        member.get(round(planned) + "/allocations?size=100").expect(200).body().path("rows");
    assertThat(parts.get(0).path("received").path("amount").asString()).isEqualTo("5");
    assertThat(parts.get(1).path("received").path("amount").asString()).isEqualTo("3");
    JsonNode why =
        member
            .get(round(planned) + "/allocations/" + parts.get(0).path("member").asString())
            .expect(200)
            .body();
    assertThat(why.path("sentences").toString()).contains("5");
    assertThat(why.path("portions").get(0).path("why").path("is").asString()).isEqualTo("Capped");
    assertThat(commit(planned).expect(200).body()).isEqualTo(done.body());
  }

  @Test
  @DisplayName("14. Two needs of one person are one demand; the lower cap counts")
  void capsAPersonOnce() {
    MemberId hungry = village.member(place, "Hungry");
    village.need(place, hungry, tomato, "10");
    village.need(place, hungry, tomato, "10");
    manager.post(promised("50") + "/confirm", "{\"units\": \"\"}").expect(200);

    assertThat(preview("")).containsExactly("5");
    assertThat(preview("50")).containsExactly("5");
    assertThat(preview("3")).containsExactly("3");
  }

  @Test
  @DisplayName("15. Two rounds over the same stock never give more than there is")
  void neverGivesTheSameTomatoTwice() throws Exception {
    for (int i = 0; i < 4; i++) {
      village.need(place, village.member(place, "N" + i), tomato, "5");
    }
    manager.post(promised("12") + "/confirm", "{\"units\": \"\"}").expect(200);
    List<Answer> plans = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      plans.add(manager.post(pool + "/rounds", order("")).expect(201));
    }

    List<Integer> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(10)) {
      List<Callable<Integer>> commits =
          plans.stream().<Callable<Integer>>map(plan -> () -> commit(plan).status()).toList();
      for (var answer : threads.invokeAll(commits)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(9);
    assertThat(stock()).isEqualTo("0");
  }

  @Test
  @DisplayName("17. Stock is what was received less what was given, read from the ledger alone")
  void keepsTheBooksStraight() {
    manager.post(promised("10") + "/confirm", "{\"units\": \"8\"}").expect(200);
    give(neighbour.member(), "3").expect(201);
    assertThat(stock()).isEqualTo("5");
    JsonNode proof = manager.get(community + "/verification").expect(200).body();
    assertThat(proof.path("ok").asBoolean()).isTrue();
    assertThat(proof.path("entries").asInt()).isEqualTo(2);
  }

  @Test
  void findsNothingOfAnotherCommunity() {
    Village.Place elsewhere = village.place();
    Speaker stranger = speakers.of(elsewhere.maria(), Scope.WRITE);
    String there = pool.replace(place.uid().toString(), elsewhere.uid().toString());
    String promise = promised("10");
    String round = manager.post(pool + "/rounds", order("")).expect(201).text("id");

    for (String path : List.of("", "/stock", "/contributions", "/rounds")) {
      stranger.get(there + path).expect(404);
      stranger.get(pool + path).expect(404);
    }
    stranger.post(promise.replace(pool, there) + "/confirm", "{\"units\": \"\"}").expect(404);
    stranger.get("/api/v1/communities/" + elsewhere.uid() + "/rounds/" + round).expect(404);
    assertThat(stranger.post(there + "/rounds", order("")).status()).isEqualTo(404);
    assertThat(stock()).isEqualTo("0");
  }

  @Test
  void keepsACouncilOpenThatOwnsPools() {
    String council = community + "/councils/" + place.food().id().value();
    assertThat(manager.delete(council).expect(409).type()).isEqualTo("council-has-pools");
  }

  @Test
  void showsAPlanToManagersOnly() {
    Answer planned = manager.post(pool + "/rounds", order("")).expect(201);
    member.get(round(planned)).expect(403);
    member.post(pool + "/rounds", order("")).expect(403);
    manager.get(round(planned) + "/inputs").expect(200);
    assertThat(commit(planned).expect(409).type()).isEqualTo("nothing-to-give");
  }

  private List<Integer> tenTimes(Callable<Integer> action) throws Exception {
    try (var threads = Executors.newFixedThreadPool(10)) {
      List<Integer> answers = new ArrayList<>();
      for (var answer : threads.invokeAll(Collections.nCopies(10, action))) {
        answers.add(answer.get());
      }
      return answers;
    }
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

  private Answer give(MemberId receiver, String units) {
    return manager.post(
        pool + "/shares",
        "{\"receiver\": \"%s\", \"item\": \"%s\", \"units\": \"%s\"}"
            .formatted(receiver.value(), tomato.id().value(), units));
  }

  private String order(String cap) {
    return "{\"item\": \"%s\", \"strategy\": \"proportional\", \"cap\": \"%s\", \"members\": []}"
        .formatted(tomato.id().value(), cap);
  }

  private List<String> preview(String cap) {
    String query = "/rounds/preview?strategy=equal&item=" + tomato.id().value() + "&cap=" + cap;
    return manager
        .get(pool + query)
        .expect(200)
        .body()
        .path("allocations")
        .valueStream()
        .map(part -> part.path("received").path("amount").asString())
        .toList();
  }

  private String round(Answer planned) {
    return community + "/rounds/" + planned.text("id");
  }

  private Answer commit(Answer planned) {
    String hash = "{\"planHash\": \"%s\"}".formatted(planned.text("planHash"));
    return manager.post(round(planned) + "/commit", hash);
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
