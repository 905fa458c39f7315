package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Giving out of a commons pool over HTTP: by hand and in rounds, from a pool for tomatoes with a
/// cap of 5 and a minimum of 2.
@ServerTest
class GivingCasesTest {

  @Autowired Stalls stalls;
  @Autowired Village village;

  private Stall stall;

  @BeforeEach
  void aPoolForTomatoes() {
    stall = stalls.open();
  }

  @Test
  @DisplayName("7. Giving by hand checks the stock, then the cap, then who receives")
  void givesByHand() {
    stall.brought("10");
    stall.give(stall.pia().member(), "4").expect(201);
    assertThat(stall.stock()).isEqualTo("6");
    JsonNode share =
        stall
            .member()
            .get(stall.community() + "/shares?receiver=" + stall.pia().member().value())
            .body()
            .path("rows")
            .get(0);
    assertThat(share.path("units").path("amount").asString()).isEqualTo("4");
    assertThat(share.path("giverName").asString()).isEqualTo("Food");

    Answer much = stall.give(stall.pia().member(), "11").expect(409);
    assertThat(much.text("detail")).contains("6").contains("11");
    Answer capped = stall.give(stall.pia().member(), "6").expect(422);
    assertThat(capped.type()).isEqualTo("above-cap");
    assertThat(capped.text("detail")).contains("5");
    MemberId stranger = village.member(village.place(), "Stranger");
    assertThat(stall.give(stranger, "1").expect(422).fields()).containsExactly("receiver");
    assertThat(stall.stock()).isEqualTo("6");
  }

  @Test
  @DisplayName("8. The story: eighty tomatoes for twenty people, at most five each")
  void sharesEightyAmongTwenty() {
    List<Integer> asked = List.of(10, 3, 9, 9, 9, 9, 9, 9, 9, 9, 8, 3, 3, 3, 3, 3, 3, 3, 3, 3);
    asked.forEach(units ->
        village.need(
            stall.place(),
            village.member(stall.place(), "N" + units),
            stall.tomato(),
            units.toString()));
    for (String brought : List.of("10", "15", "12", "8", "9", "11", "7", "8")) {
      stall.brought(brought);
    }

    Answer planned = stall.manager().post(stall.pool() + "/rounds", order("")).expect(201);
    Answer done = commit(planned).expect(200);

    assertThat(done.body().path("given").path("amount").asString()).isEqualTo("80");
    assertThat(done.body().path("served").asInt()).isEqualTo(20);
    assertThat(stall.stock()).isEqualTo("0");
    JsonNode parts =
        stall
            .member()
            .get(round(planned) + "/allocations?size=100")
            .expect(200)
            .body()
            .path("rows");
    assertThat(parts.get(0).path("received").path("amount").asString()).isEqualTo("5");
    assertThat(parts.get(1).path("received").path("amount").asString()).isEqualTo("3");
    JsonNode why =
        stall
            .member()
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
    MemberId hungry = village.member(stall.place(), "Hungry");
    village.need(stall.place(), hungry, stall.tomato(), "10");
    village.need(stall.place(), hungry, stall.tomato(), "10");
    stall.brought("50");

    assertThat(preview("")).containsExactly("5");
    assertThat(preview("50")).containsExactly("5");
    assertThat(preview("3")).containsExactly("3");
  }

  @Test
  @DisplayName("15. Two rounds over the same stock never give more than there is")
  void neverGivesTheSameTomatoTwice() throws Exception {
    for (int i = 0; i < 4; i++) {
      village.need(stall.place(), village.member(stall.place(), "N" + i), stall.tomato(), "5");
    }
    stall.brought("12");
    List<Answer> plans = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      plans.add(stall.manager().post(stall.pool() + "/rounds", order("")).expect(201));
    }

    List<Callable<Integer>> commits =
        plans.stream().<Callable<Integer>>map(plan -> () -> commit(plan).status()).toList();
    List<Integer> answers = Presses.together(commits);
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(9);
    assertThat(stall.stock()).isEqualTo("0");
  }

  @Test
  @DisplayName("17. Stock is what was received less what was given, read from the ledger alone")
  void keepsTheBooksStraight() {
    stall.confirm(stall.promised(stall.tomato(), "10"), "8").expect(200);
    stall.give(stall.pia().member(), "3").expect(201);
    assertThat(stall.stock()).isEqualTo("5");
    JsonNode proof = stall.manager().get(stall.community() + "/verification").expect(200).body();
    assertThat(proof.path("ok").asBoolean()).isTrue();
    assertThat(proof.path("entries").asInt()).isEqualTo(2);
  }

  @Test
  void showsAPlanToManagersOnly() {
    Answer planned = stall.manager().post(stall.pool() + "/rounds", order("")).expect(201);
    stall.member().get(round(planned)).expect(403);
    stall.member().post(stall.pool() + "/rounds", order("")).expect(403);
    stall.manager().get(round(planned) + "/inputs").expect(200);
    assertThat(commit(planned).expect(409).type()).isEqualTo("nothing-to-give");
  }

  private String order(String cap) {
    return "{\"item\": \"%s\", \"strategy\": \"proportional\", \"cap\": \"%s\", \"members\": []}"
        .formatted(stall.tomato().id().value(), cap);
  }

  private List<String> preview(String cap) {
    String query =
        "/rounds/preview?strategy=equal&item=" + stall.tomato().id().value() + "&cap=" + cap;
    return stall
        .manager()
        .get(stall.pool() + query)
        .expect(200)
        .body()
        .path("allocations")
        .valueStream()
        .map(part -> part.path("received").path("amount").asString())
        .toList();
  }

  private String round(Answer planned) {
    return stall.community() + "/rounds/" + planned.text("id");
  }

  private Answer commit(Answer planned) {
    String hash = "{\"planHash\": \"%s\"}".formatted(planned.text("planHash"));
    return stall.manager().post(round(planned) + "/commit", hash);
  }
}
