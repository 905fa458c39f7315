package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.commons.Village;
import org.commonweal.identity.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What happened in a community, as every member reads it, over HTTP.
@ServerTest
class FeedTest {

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
  @DisplayName("Contributions, rounds, gifts, counts and losses, pools: the last first, linked")
  void tellsWhatHappened() {
    stall.brought("12");
    String promise = stall.promised(stall.tomato(), "3");
    stall.manager().post(promise + "/reject", "{\"reason\": \"bruised\"}").expect(200);
    village.need(stall.place(), stall.pia().member(), stall.tomato(), "5");
    told.round();
    stall.give(stall.pia().member(), "1").expect(201);
    stall.change("count", "8", "two more").expect(201);
    String used = stall.at(stall.change("own-use", "3", "soup"));
    stall.reverse(used, "it was bread").expect(200);
    stall.change("write-off", "8", "rotten").expect(201);
    stall.manager().delete(stall.pool()).expect(200);

    List<String> feed = told.feed("");
    assertThat(feed.get(6)).matches("Distributed 5 Tomato to 1 member on .*");
    assertThat(feed.subList(0, 6))
        .containsExactly(
            "Food closed the pool Tomatoes",
            "8 Tomato of Tomatoes were written off: rotten",
            "That Food used 3 Tomato of Tomatoes was undone: it was bread",
            "Food used 3 Tomato of Tomatoes: soup",
            "Counted Tomato in Tomatoes: 2 more than in the books. two more",
            "Pia received 1 Tomato from Tomatoes");
    assertThat(feed)
        .contains(
            "Tomatoes did not take 3 Tomato of Pia: bruised",
            "Pia promised 3 Tomato to Tomatoes",
            "Pia brought 12 Tomato to Tomatoes",
            "Food opened the pool Tomatoes");
  }

  @Test
  void choosesByTopicPoolAndCouncilAndPages() {
    for (int one = 1; one <= 3; one++) {
      stall.brought("2");
    }
    stall.change("write-off", "1", "rotten").expect(201);
    assertThat(told.feed("?topic=stock")).hasSize(1);
    assertThat(told.feed("?topic=contributions")).hasSize(6);
    assertThat(told.feed("?topic=pools&council=" + stall.place().food().id().value())).hasSize(1);
    String pool = stall.pool().replaceAll(".*/", "");
    assertThat(told.feed("?topic=contributions&pool=" + pool)).hasSize(6);
    assertThat(told.feed("?pool=" + village.place().uid())).isEmpty();

    List<Long> numbers = new ArrayList<>();
    String next = "";
    do {
      JsonNode page =
          stall
              .member()
              .get(stall.community() + "/activity?size=3&cursor=" + next)
              .expect(200)
              .body();
      page.path("rows").forEach(row -> numbers.add(row.path("number").asLong()));
      next = page.path("next").isNull() ? "" : page.path("next").asString();
    } while (!next.isEmpty());
    assertThat(numbers).containsExactly(8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
  }

  @Test
  void isReadByMembersAloneAndTellsOfTheirCommunityAlone() {
    stall.brought("2");
    stall.outsider().get(stall.community() + "/activity").expect(404);
    Village.Place elsewhere = village.place();
    Speaker stranger = speakers.of(elsewhere.maria(), Scope.WRITE);
    stranger.get(stall.community() + "/activity").expect(404);
    JsonNode rows =
        stranger.get("/api/v1/communities/" + elsewhere.uid() + "/activity").body().path("rows");
    assertThat(rows).isEmpty();
  }

  @Test
  void tellsNothingOfWhatWasRefused() {
    stall.brought("4");
    long before = told.feed("").size();
    stall.give(stall.pia().member(), "5").expect(409);
    stall.change("write-off", "9", "why").expect(409);
    stall.promised(stall.tomato(), "2");
    assertThat(told.feed("")).hasSize((int) before + 1);
    assertThat(numbers())
        .isEqualTo(told.notices(stall.member(), "").body().path("through").asLong());
  }

  private long numbers() {
    return TestDatabase.jdbc()
        .sql("select count(*) from activity.happening where community = :community")
        .param("community", stall.place().community().value())
        .query(Long.class)
        .single();
  }
}
