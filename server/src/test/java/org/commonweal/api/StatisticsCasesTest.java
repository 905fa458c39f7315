package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
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

/// Statistics over HTTP: 10 come into a pool, 4 of them are given out and 3 in a round; 2 change
/// hands directly, and 1 goes to a council.
@ServerTest
class StatisticsCasesTest {

  @Autowired Village village;
  @Autowired Speakers speakers;

  private Village.Place place;
  private Village.Neighbour gina;
  private Item tomato;
  private Speaker maria;
  private Speaker giver;
  private String community;
  private PoolId pool;

  @BeforeEach
  void someSharing() {
    place = village.place();
    gina = village.neighbour(place, "Gina");
    tomato = village.item(place, "Tomato");
    maria = speakers.of(place.maria(), Scope.WRITE);
    giver = speakers.of(gina.caller(), Scope.WRITE);
    community = "/api/v1/communities/" + place.uid();
    pool = village.pool(place, PoolSettings.named("Tomatoes"));
    village.stock(place, pool, tomato, "10");
    byHand();
    inARound();
    directly();
    toACouncil();
  }

  private void byHand() {
    String gift =
        "{\"receiver\": \"%s\", \"item\": \"%s\", \"units\": \"4\"}"
            .formatted(gina.member().value(), tomato.id().value());
    maria.post(community + "/pools/" + pool.value() + "/shares", gift).expect(201);
  }

  private void inARound() {
    village.need(place, village.member(place, "Nora"), tomato, "3");
    String wish =
        "{\"item\": \"%s\", \"strategy\": \"equal\", \"cap\": \"\", \"members\": []}"
            .formatted(tomato.id().value());
    Answer planned = maria.post(community + "/pools/" + pool.value() + "/rounds", wish).expect(201);
    String hash = "{\"planHash\": \"%s\"}".formatted(planned.text("planHash"));
    maria.post(community + "/rounds/" + planned.text("id") + "/commit", hash).expect(200);
  }

  private void directly() {
    String offer = offered("community", place.uid(), "2");
    String asked =
        "{\"requester\": \"%s\", \"units\": \"2\"}".formatted(place.mariaAsMember().value());
    String request =
        community + "/requests/" + maria.post(offer + "/requests", asked).expect(201).text("id");
    giver.post(request + "/accept", "").expect(200);
    maria.post(request + "/confirm", "{\"units\": \"\"}").expect(200);
  }

  private void toACouncil() {
    String offer = offered("council", place.food().id().value(), "1");
    maria.post(offer + "/receive", "{\"units\": \"\"}").expect(200);
  }

  private String offered(String kind, UUID target, String units) {
    String wish =
        """
        {"giverKind": "member", "giver": "%s", "targetKind": "%s", "target": "%s", "item": "%s",
         "units": "%s", "note": ""}
        """
            .formatted(gina.member().value(), kind, target, tomato.id().value(), units);
    return community + "/offers/" + giver.post(community + "/offers", wish).expect(201).text("id");
  }

  private static String amount(JsonNode row, String field) {
    return row.path(field).path("amount").asString();
  }

  @Test
  @DisplayName("Given in and out, direct and pooled, fill rate, givers and flow add up, by period")
  void sumsUp() {
    for (String by : List.of("week", "month")) {
      JsonNode all = statistics(by);
      List<JsonNode> periods = all.path("periods").valueStream().toList();
      assertThat(periods).hasSize(by.equals("week") ? 8 : 12);
      JsonNode now = periods.getLast();
      assertThat(amount(now, "intoPools")).isEqualTo("10");
      assertThat(amount(now, "outOfPools")).isEqualTo("7");
      assertThat(amount(now, "direct")).isEqualTo("2");
      assertThat(amount(now, "intoCouncils")).isEqualTo("1");
      assertThat(amount(periods.getFirst(), "intoPools")).isEqualTo("0");
      assertThat(amount(all.path("rounds").get(0), "asked")).isEqualTo("3");
      assertThat(amount(all.path("rounds").get(0), "given")).isEqualTo("3");
      List<JsonNode> givers = all.path("givers").valueStream().toList();
      assertThat(givers)
          .extracting(one -> one.path("name").asString())
          .containsExactly("Maria", "Gina");
      assertThat(amount(givers.getFirst(), "toPools")).isEqualTo("10");
      assertThat(amount(givers.getLast(), "direct")).isEqualTo("2");
      JsonNode through = all.path("pools").get(0);
      assertThat(through.path("givers").asInt()).isEqualTo(1);
      assertThat(through.path("receivers").asInt()).isEqualTo(2);
      assertThat(amount(through, "out")).isEqualTo("7");
    }
  }

  @Test
  @DisplayName("A period begins at midnight of the community and has everything until the next")
  void countsEverythingInItsPeriod() {
    give("0 s");
    assertThat(lastTwo("direct")).containsExactly("0", "2");
    assertThat(lastTwo("outOfPools")).containsExactly("0", "7");
    give("-1 us");
    assertThat(lastTwo("direct")).containsExactly("2", "0");
    assertThat(lastTwo("outOfPools")).containsExactly("7", "0");
    assertThat(lastTwo("intoPools")).containsExactly("0", "10");
    JsonNode through = statistics("month").path("pools").get(0);
    assertThat(amount(through, "in")).isEqualTo("10");
    assertThat(amount(through, "out")).isEqualTo("7");
    assertThat(through.path("receivers").asInt()).isEqualTo(2);
  }

  /// Moves all that was given to so long behind the beginning of the month.
  private void give(String later) {
    TestDatabase.owner()
        .sql(
            """
            update sharing.share
               set given_at = date_trunc('month', given_at, 'Europe/Vienna') + ?::interval
             where community = ?
            """)
        .params(later, place.community().value())
        .update();
  }

  private List<String> lastTwo(String way) {
    List<JsonNode> periods = statistics("month").path("periods").valueStream().toList();
    return periods.subList(10, 12).stream().map(period -> amount(period, way)).toList();
  }

  private JsonNode statistics(String by) {
    String path = community + "/statistics?item=" + tomato.id().value() + "&by=" + by;
    return giver.get(path).expect(200).body();
  }

  @Test
  @DisplayName("Of each member: given to members, councils and pools, and received")
  void sumsUpAMember() {
    JsonNode row =
        maria
            .get(community + "/members/" + gina.member().value() + "/sharing")
            .expect(200)
            .body()
            .path("rows")
            .get(0);
    assertThat(amount(row, "direct")).isEqualTo("2");
    assertThat(amount(row, "toCouncils")).isEqualTo("1");
    assertThat(amount(row, "toPools")).isEqualTo("0");
    assertThat(amount(row, "received")).isEqualTo("4");
  }

  @Test
  @DisplayName("Another community's items and members have no statistics here")
  void refusesForeignIds() {
    Village.Place elsewhere = village.place();
    Item foreign = village.item(elsewhere, "Foreign");
    giver.get(community + "/statistics?item=" + foreign.id().value()).expect(422);
    giver.get(community + "/members/" + elsewhere.mariaAsMember().value() + "/sharing").expect(404);
    Speaker stranger = speakers.of(elsewhere.maria(), Scope.WRITE);
    stranger.get(community + "/statistics?item=" + tomato.id().value()).expect(404);
  }
}
