package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.commons.Village;
import org.commonweal.identity.Scope;
import org.commonweal.items.NeedId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What members are told of what became of theirs, once each, over HTTP.
@ServerTest
class NoticesCasesTest {

  @Autowired Stalls stalls;
  @Autowired Village village;
  @Autowired Speakers speakers;

  private Stall stall;
  private Happenings told;

  @BeforeEach
  void aPoolForTomatoes() {
    stall = stalls.open();
    told = new Happenings(stall);
  }

  @Test
  @DisplayName("Contribution decided: accepted, received n of m, undone, rejected with its reason")
  void tellsTheGiverWhatBecameOfAContribution() {
    String promise = stall.promised(stall.tomato(), "10");
    stall.manager().post(promise + "/accept", "").expect(200);
    stall.manager().post(promise + "/accept", "").expect(409);
    stall.confirm(promise, "8").expect(200);
    stall.confirm(promise, "8").expect(409);
    stall.reverse(promise, "counted twice").expect(200);
    String other = stall.promised(stall.tomato(), "3");
    stall.manager().post(other + "/reject", "{\"reason\": \"bruised\"}").expect(200);

    assertThat(told.told(stall.member(), ""))
        .containsExactly(
            "Tomatoes did not take your 3 Tomato: bruised",
            "Tomatoes took back that you brought 8 Tomato: counted twice",
            "Tomatoes received 8 of your 10 Tomato",
            "Tomatoes awaits your 10 Tomato");
    assertThat(told.told(stall.manager(), ""))
        .containsExactly("Pia offers 3 Tomato to Tomatoes", "Pia offers 10 Tomato to Tomatoes");
    JsonNode first = told.rows(stall.member(), "").getFirst().path("what");
    assertThat(first.path("path").asString())
        .isEqualTo(other.substring(stall.community().length()));
    assertThat(first.path("kind").asString()).isEqualTo("rejected");
  }

  @Test
  @DisplayName("Share received: in a round, with what is still open, and by hand; told once each")
  void tellsWhatSomebodyReceived() {
    stall.brought("12");
    village.need(stall.place(), stall.pia().member(), stall.tomato(), "9");
    village.need(stall.place(), village.member(stall.place(), "Anna"), stall.tomato(), "2");
    long before = happenings();
    told.round();
    assertThat(happenings()).isEqualTo(before + 1);
    stall.give(stall.pia().member(), "1").expect(201);
    assertThat(told.told(stall.member(), "").subList(0, 2))
        .containsExactly(
            "You received 1 Tomato from Tomatoes",
            "You received 5 Tomato from Tomatoes in a round, of 9 you asked for");
    assertThat(told.told(stall.member(), "?topic=rounds")).hasSize(1);
    assertThat(told.told(stall.manager(), "?topic=rounds")).isEmpty();
    village.need(stall.place(), stall.place().mariaAsMember(), stall.tomato(), "1");
    told.round();
    assertThat(told.told(stall.manager(), "?topic=rounds"))
        .containsExactly(
            "You received 1 Tomato from Tomatoes in a round. That is all you asked for.");
    String share =
        told.rows(stall.member(), "?topic=rounds").getFirst().path("what").path("path").asString();
    stall.member().get(stall.community() + share).expect(200);
  }

  @Test
  @DisplayName("A share that nobody came for is told as such, to whom it was for")
  void tellsWhoDidNotCome() {
    stall.brought("4");
    village.need(stall.place(), stall.pia().member(), stall.tomato(), "9");
    String round = stall.community() + "/rounds/" + told.round().text("id");
    String share =
        stall.manager().get(round + "/pickups").expect(200).body().at("/rows/0/share").asString();
    stall
        .manager()
        .post(round + "/pickups/return", "{\"shares\": [\"%s\"]}".formatted(share))
        .expect(204);
    assertThat(told.told(stall.member(), "?topic=rounds"))
        .containsExactly("You did not collect 4 Tomato from Tomatoes: it is back in the pool");
  }

  private long happenings() {
    return TestDatabase.jdbc()
        .sql("select count(*) from activity.happening where community = :community")
        .param("community", stall.place().community().value())
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("Requests accepted, rejected and handed over; a council asked to take in; need met")
  void tellsOfRequestsIntakesAndNeeds() {
    Village.Neighbour ben = village.neighbour(stall.place(), "Ben");
    Speaker asker = speakers.of(ben.caller(), Scope.WRITE);
    String offers = stall.community() + "/offers";
    String everybody = offering("community", stall.place().uid());
    String offer = offers + "/" + stall.member().post(offers, everybody).expect(201).text("id");
    String kept = asked(asker, ben, offer, "2");
    stall.member().post(kept + "/accept", "").expect(200);
    asker.post(kept + "/confirm", "{\"units\": \"\"}").expect(200);
    String refused = asked(asker, ben, offer, "1");
    stall.member().post(refused + "/reject", "{\"reason\": \"promised\"}").expect(200);
    assertThat(told.told(asker, ""))
        .containsExactly(
            "Pia said no to the 1 Tomato you asked for: promised", "Pia keeps 2 Tomato for you");
    assertThat(told.told(stall.member(), ""))
        .containsExactly(
            "Ben asks for 1 Tomato of what you offer",
            "Ben received 2 Tomato of what you offered",
            "Ben asks for 2 Tomato of what you offer");

    String council = offering("council", stall.place().food().id().value());
    String intake = offers + "/" + stall.member().post(offers, council).expect(201).text("id");
    assertThat(told.told(stall.manager(), "")).containsExactly("Pia offers 4 Tomato to Food");
    stall.manager().post(intake + "/receive", "{\"units\": \"3\"}").expect(200);
    NeedId need = village.need(stall.place(), stall.pia().member(), stall.tomato(), "7");
    stall
        .manager()
        .post(stall.community() + "/needs/" + need.value() + "/receive", "{\"units\": \"2\"}")
        .expect(200);
    assertThat(told.told(stall.member(), "").subList(0, 2))
        .containsExactly(
            "2 Tomato came of the 7 you still needed", "Food received 3 of your 4 Tomato");
    assertThat(told.feed("")).noneMatch(sentence -> sentence.contains("Ben"));
  }

  private String asked(Speaker who, Village.Neighbour whose, String offer, String units) {
    String asked =
        "{\"requester\": \"%s\", \"units\": \"%s\"}".formatted(whose.member().value(), units);
    return stall.community()
        + "/requests/"
        + who.post(offer + "/requests", asked).expect(201).text("id");
  }

  private String offering(String kind, UUID target) {
    return """
    {"giverKind": "member", "giver": "%s", "targetKind": "%s", "target": "%s", "item": "%s",
     "units": "4", "note": ""}
    """
        .formatted(stall.pia().member().value(), kind, target, stall.tomato().id().value());
  }

  @Test
  void marksAsReadWhatWasThereAndNoMore() {
    stall.brought("4");
    long seen = told.notices(stall.member(), "").body().path("through").asLong();
    stall.give(stall.pia().member(), "1").expect(201);
    assertThat(told.unread(stall.member())).isEqualTo(2);
    told.read(stall.member(), seen);
    assertThat(told.unread(stall.member())).isEqualTo(1);
    assertThat(told.rows(stall.member(), "").stream().map(row -> row.path("unread").asBoolean()))
        .containsExactly(true, false);
    told.read(stall.member(), Long.MAX_VALUE);
    told.read(stall.member(), seen);
    assertThat(told.unread(stall.member())).isZero();
    stall.give(stall.pia().member(), "1").expect(201);
    assertThat(told.unread(stall.member())).isEqualTo(1);
    assertThat(told.unread(stall.manager())).isEqualTo(1);
  }

  @Test
  void pagesThroughEverythingOnce() {
    for (int one = 1; one <= 3; one++) {
      stall.brought("2");
      village.need(stall.place(), stall.pia().member(), stall.tomato(), "1");
      told.round();
    }
    List<String> all = told.told(stall.member(), "");
    List<String> walked = new java.util.ArrayList<>();
    JsonNode page = told.notices(stall.member(), "?size=2").body();
    while (true) {
      page.path("rows").forEach(row -> walked.add(row.path("what").path("id").asString()));
      if (page.path("next").isNull()) {
        break;
      }
      String next = "?size=2&cursor=" + page.path("next").asString();
      page = told.notices(stall.member(), next).body();
    }
    assertThat(all).hasSize(6);
    assertThat(walked).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("A seat lost is a notice less; outsiders, other communities and reading tokens")
  void keepsNoticesToThemWhoseTheyAre() {
    stall.promised(stall.tomato(), "2");
    Village.Neighbour sam = village.neighbour(stall.place(), "Sam");
    Speaker second = speakers.of(sam.caller(), Scope.WRITE);
    assertThat(told.told(second, "")).isEmpty();
    String managers =
        stall.community() + "/councils/" + stall.place().food().id().value() + "/managers";
    stall.manager().put(managers + "/" + sam.member().value(), "").expect(204);
    assertThat(told.told(second, "")).containsExactly("Pia offers 2 Tomato to Tomatoes");
    stall.manager().delete(managers + "/" + sam.member().value());
    assertThat(told.told(second, "")).isEmpty();

    stall.outsider().get(stall.community() + "/notices").expect(404);
    stall.outsider().put(stall.community() + "/notices/read", "{\"through\": 1}").expect(404);
    Speaker stranger = speakers.of(village.place().maria(), Scope.WRITE);
    stranger.get(stall.community() + "/notices").expect(404);
    Speaker reading = speakers.of(stall.pia().caller(), Scope.READ);
    reading.get(stall.community() + "/notices").expect(200);
    reading.put(stall.community() + "/notices/read", "{\"through\": 9}").expect(403);
    String letters = stall.community() + "/notices/letters";
    reading.put(letters, "{\"letters\": \"none\"}").expect(403);
    assertThat(told.notices(stall.member(), "").text("letters")).isEqualTo("daily");
    stall.member().put(letters, "{\"letters\": \"at-once\"}").expect(204);
    assertThat(told.notices(stall.member(), "").text("letters")).isEqualTo("at-once");
  }
}
