package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.sharing.RoundShares;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The preview of rounds, and handing them out, over HTTP.
@ServerTest
class PickupCasesTest {

  @Autowired Stalls stalls;
  @Autowired Village village;
  @Autowired RoundShares roundShares;

  private Stall stall;

  @BeforeEach
  void aPoolForTomatoes() {
    stall = stalls.open();
  }

  @Test
  @DisplayName("Pickup list with tick-off; no-shows go back into the stock")
  void returnsWhatNobodyCollected() throws Exception {
    String round = given("Anna", "Ben", "Cleo");
    List<JsonNode> list = pickups(round);
    assertThat(list)
        .extracting(row -> row.path("receiverName").asString())
        .containsExactly("Anna", "Ben", "Cleo");
    String anna = list.get(0).path("share").asString();
    String ben = list.get(1).path("share").asString();
    String cleo = list.get(2).path("share").asString();
    stall.member().get(round + "/pickups").expect(403);
    stall.member().post(round + "/pickups", ticks(anna, "")).expect(403);
    stall.manager().post(round + "/pickups", ticks(anna, ben)).expect(204);
    assertThat(statuses(round)).containsExactly("collected", "waiting", "waiting");
    stall.manager().post(round + "/pickups", ticks(ben, anna)).expect(204);
    assertThat(statuses(round)).containsExactly("waiting", "collected", "waiting");

    assertThat(giveBack(round, ben).expect(409).type()).isEqualTo("marked-already");
    assertThat(giveBack(round, UUID.randomUUID().toString()).expect(422).type())
        .isEqualTo("not-of-this-round");
    assertThat(stall.stock()).isEqualTo("0");
    List<Integer> answers = tenTimes(() -> giveBack(round, anna, cleo).status());
    assertThat(answers).filteredOn(status -> status == 204).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(9);
    assertThat(stall.stock()).isEqualTo("8");
    assertThat(statuses(round)).containsExactly("returned", "collected", "returned");
    assertThat(stall.manager().post(round + "/pickups", ticks(anna, "")).expect(409).type())
        .isEqualTo("returned-already");
    assertThat(stall.entries()).isEqualTo(3);
    assertThat(
            roundShares.returned(stall.place().community(), UUID.fromString(id(round)), all(list)))
        .hasSize(2)
        .doesNotContain(receiver(list.get(1)));
    countsWhatWasReturnedAsNotReceived(round);
  }

  private static List<MemberId> all(List<JsonNode> pickups) {
    return pickups.stream().map(PickupCasesTest::receiver).toList();
  }

  private static MemberId receiver(JsonNode pickup) {
    return new MemberId(UUID.fromString(pickup.path("receiver").asString()));
  }

  private void countsWhatWasReturnedAsNotReceived(String round) {
    JsonNode shares =
        stall.member().get(stall.community() + "/shares?round=" + id(round)).expect(200).body();
    assertThat(shares.path("rows"))
        .filteredOn(share -> share.path("returnedAt").isNull())
        .extracting(share -> share.path("receiverName").asString())
        .containsExactly("Ben");
    String anna = pickups(round).getFirst().path("receiver").asString();
    JsonNode sums = stall.member().get(stall.community() + "/members/" + anna + "/sharing").body();
    assertThat(sums.path("rows")).isEmpty();
    JsonNode through =
        stall
            .member()
            .get(stall.community() + "/statistics?by=week&item=" + stall.tomato().id().value())
            .expect(200)
            .body()
            .path("pools")
            .get(0);
    assertThat(through.path("out").path("amount").asString()).isEqualTo("4");
    assertThat(through.path("receivers").asInt()).isEqualTo(1);
    String needs = stall.community() + "/needs?member=" + anna;
    assertThat(stall.member().get(needs).body().path("rows").get(0).path("received").path("amount"))
        .hasToString("\"4\"");
  }

  private static String id(String round) {
    return round.replaceFirst(".*/", "");
  }

  @Test
  @DisplayName(
      "The pickup list of a closed pool opens and is ticked off; nothing goes back into it")
  void handsOutWhatAClosedPoolGave() {
    String round = given("Anna");
    stall.manager().delete(stall.pool()).expect(200);
    String anna = pickups(round).getFirst().path("share").asString();
    stall.manager().post(round + "/pickups", ticks(anna, "")).expect(204);
    assertThat(statuses(round)).containsExactly("collected");
    assertThat(giveBack(round, anna).expect(409).type()).isEqualTo("pool-closed");
    stall.member().get(round + "/pickups").expect(403);
  }

  @Test
  @DisplayName("Strategies side by side, whose turn it is, and the fill rates of the last rounds")
  void comparesBeforeARound() {
    given("Anna", "Ben", "Cleo");
    stall.brought("3");
    JsonNode shown =
        stall
            .manager()
            .get(stall.pool() + "/rounds/compare?item=" + stall.tomato().id().value())
            .expect(200)
            .body();
    assertThat(shown.path("strategies"))
        .extracting(side -> side.path("strategy").asString())
        .containsExactly("in-order", "proportional", "equal");
    JsonNode inOrder = shown.path("strategies").get(0);
    assertThat(inOrder.path("given").path("amount").asString()).isEqualTo("3");
    assertThat(inOrder.path("lowestFillRate").asInt()).isZero();
    assertThat(shown.path("next")).hasSize(3);
    assertThat(shown.path("before")).hasSize(3);
    assertThat(shown.path("before").get(0).path("fillRate").asInt()).isEqualTo(40);
    stall
        .member()
        .get(stall.pool() + "/rounds/compare?item=" + stall.tomato().id().value())
        .expect(403);
  }

  @Test
  @DisplayName("13. 22 eggs in packs of 6, demands 12/12: 12 and 6, 4 stay")
  void givesInWholePacks() {
    String eggs =
        stall
            .manager()
            .post(
                stall.community() + "/items",
                "{\"name\": \"Eggs\", \"kind\": \"object\", \"measure\": \"\","
                    + " \"decimals\": 0, \"pack\": \"6\"}")
            .expect(201)
            .text("id");
    String pool = stall.community() + "/pools/" + eggPool(eggs);
    stall
        .manager()
        .post(
            pool + "/stock-changes",
            "{\"kind\": \"opening\", \"item\": \"%s\", \"units\": \"22\", \"reason\": \"\", \"books\": \"\"}"
                .formatted(eggs))
        .expect(201);
    for (String name : List.of("Anna", "Ben")) {
      MemberId member = village.member(stall.place(), name);
      stall
          .manager()
          .post(
              stall.community() + "/needs",
              "{\"needs\": [{\"member\": \"%s\", \"item\": \"%s\", \"units\": \"12\","
                      .formatted(member.value(), eggs)
                  + " \"priority\": \"need\", \"recurrence\": \"once\"}]}")
          .expect(201);
    }
    JsonNode preview =
        stall
            .manager()
            .get(pool + "/rounds/preview?strategy=in-order&item=" + eggs)
            .expect(200)
            .body();
    assertThat(preview.path("allocations"))
        .extracting(part -> part.path("received").path("amount").asString())
        .containsExactly("12", "6");
    assertThat(preview.path("left").path("amount").asString()).isEqualTo("4");
  }

  private String eggPool(String eggs) {
    String asked =
        Stalls.settings(stall.place(), "Eggs", "", "", stall.tomato())
            .replace(stall.tomato().id().value().toString(), eggs);
    return stall.manager().post(stall.community() + "/pools", asked).expect(201).text("id");
  }

  /// The address of a round in which each of these people, who asked for 10, got 4.
  private String given(String... names) {
    for (String name : names) {
      village.need(stall.place(), village.member(stall.place(), name), stall.tomato(), "10");
    }
    stall.brought(Integer.toString(4 * names.length));
    String order =
        "{\"item\": \"%s\", \"strategy\": \"equal\", \"cap\": \"\", \"members\": []}"
            .formatted(stall.tomato().id().value());
    Answer plan = stall.manager().post(stall.pool() + "/rounds", order).expect(201);
    String round = stall.community() + "/rounds/" + plan.text("id");
    String hash = "{\"planHash\": \"%s\"}".formatted(plan.text("planHash"));
    stall.manager().post(round + "/commit", hash).expect(200);
    return round;
  }

  private List<JsonNode> pickups(String round) {
    return stall
        .manager()
        .get(round + "/pickups")
        .expect(200)
        .body()
        .path("rows")
        .valueStream()
        .toList();
  }

  private List<String> statuses(String round) {
    return pickups(round).stream().map(row -> row.path("status").asString()).toList();
  }

  private static String ticks(String collected, String waiting) {
    return "{\"collected\": [%s], \"waiting\": [%s]}".formatted(quoted(collected), quoted(waiting));
  }

  private static String quoted(String... ids) {
    return String.join(
        ",",
        List.of(ids).stream().filter(id -> !id.isEmpty()).map(id -> "\"" + id + "\"").toList());
  }

  private Answer giveBack(String round, String... shares) {
    return stall
        .manager()
        .post(round + "/pickups/return", "{\"shares\": [%s]}".formatted(quoted(shares)));
  }

  private static List<Integer> tenTimes(Callable<Integer> action) throws Exception {
    try (var threads = Executors.newFixedThreadPool(10)) {
      List<Integer> answers = new ArrayList<>();
      for (var answer : threads.invokeAll(Collections.nCopies(10, action))) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
