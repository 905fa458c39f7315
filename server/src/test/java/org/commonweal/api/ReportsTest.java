package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.commonweal.identity.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What councils report, over HTTP.
@ServerTest
class ReportsTest {

  @Autowired Stalls stalls;
  @Autowired Village village;
  @Autowired Speakers speakers;
  @Autowired InstantSource clock;

  private Stall stall;
  private Happenings told;
  private String reports;
  private LocalDate today;

  @BeforeEach
  void aPoolForTomatoes() {
    stall = stalls.open();
    told = new Happenings(stall);
    reports = stall.community() + "/councils/" + stall.place().food().id().value() + "/reports";
    today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Vienna"));
  }

  @Test
  @DisplayName("Figures come from the books: received, rounds, given, lost, stock at the end")
  void fillsTheFiguresIn() {
    stall.change("opening", "20", "").expect(201);
    stall.brought("12");
    String undone = stall.brought("7");
    stall.reverse(undone, "counted twice").expect(200);
    village.need(stall.place(), stall.pia().member(), stall.tomato(), "5");
    told.round();
    stall.give(stall.pia().member(), "2").expect(201);
    stall.change("own-use", "3", "soup").expect(201);
    stall.change("write-off", "4", "rotten").expect(201);
    stall.change("count", "17", "one was eaten").expect(201);

    JsonNode line = publish("A good month", "", "").expect(201).body().path("lines").get(0);
    assertThat(line.path("poolName").asString()).isEqualTo("Tomatoes");
    assertThat(line.path("contributions").asInt()).isEqualTo(1);
    assertThat(line.path("rounds").asInt()).isEqualTo(1);
    assertThat(amount(line, "before")).isEqualTo("0");
    assertThat(amount(line, "opened")).isEqualTo("20");
    assertThat(amount(line, "received")).isEqualTo("12");
    assertThat(amount(line, "inRounds")).isEqualTo("5");
    assertThat(amount(line, "byHand")).isEqualTo("2");
    assertThat(amount(line, "used")).isEqualTo("3");
    assertThat(amount(line, "lost")).isEqualTo("4");
    assertThat(amount(line, "counted")).isEqualTo("-1");
    assertThat(amount(line, "after")).isEqualTo("17").isEqualTo(stall.stock());
  }

  @Test
  @DisplayName("A report is frozen; a later one may take its place, once, with a reason")
  void staysAsItIsUntilALaterOneTakesItsPlace() {
    stall.brought("12");
    String first =
        publish("Autumn", "", "").expect(201).body().path("report").path("id").asString();
    stall.give(stall.pia().member(), "2").expect(201);
    JsonNode kept = stall.member().get(reports + "/" + first).expect(200).body();
    assertThat(amount(kept.path("lines").get(0), "after")).isEqualTo("12");
    assertThat(kept.path("report").path("replacedBy").isNull()).isTrue();

    assertThat(publish("Autumn", first, "").expect(422).fields()).containsExactly("reason");
    publish("Autumn, again", first, "a gift was missing").expect(201);
    assertThat(publish("Third", first, "why").expect(409).type()).isEqualTo("already-replaced");
    JsonNode rows = stall.member().get(reports).expect(200).body().path("rows");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).path("replaces").asString()).isEqualTo(first);
    assertThat(rows.get(1).path("replacedBy").asString())
        .isEqualTo(rows.get(0).path("id").asString());
    assertThat(told.feed("?topic=reports"))
        .containsExactly(
            "Food published a report: Autumn, again", "Food published a report: Autumn");
    String csv = stall.member().get(reports + "/" + first + ".csv").expect(200).response().body();
    assertThat(csv).startsWith("from,to,pool,item").contains(",Tomatoes,Tomato,,0,1,12,0,0,0,0,");
  }

  @Test
  @DisplayName(
      "Managers publish, members read; foreign ids, days to come and bad input are refused")
  void publishesForManagersAlone() {
    String asked = json("Autumn", today.toString(), "", "");
    stall.member().post(reports, asked).expect(403);
    stall.member().get(reports + "/figures?from=" + today + "&to=" + today).expect(403);
    stall.outsider().get(reports).expect(404);
    stall.outsider().post(reports, asked).expect(404);
    Village.Place elsewhere = village.place();
    Speaker stranger = speakers.of(elsewhere.maria(), Scope.WRITE);
    stranger.post(reports, asked).expect(404);
    String foreign = stall.community() + "/councils/" + elsewhere.food().id().value() + "/reports";
    stall.manager().get(foreign).expect(404);
    stall.manager().post(foreign, asked).expect(404);

    String theirs =
        "/api/v1/communities/%s/councils/%s/reports"
            .formatted(elsewhere.uid(), elsewhere.food().id().value());
    String id =
        stranger.post(theirs, asked).expect(201).body().path("report").path("id").asString();
    stall.manager().get(reports + "/" + id).expect(404);
    stall.manager().get(reports + "/" + id + ".csv").expect(404);
    assertThat(publish("Ours", id, "why").expect(422).fields()).containsExactly("replaces");
    assertThat(publish("Ours", UUID.randomUUID().toString(), "why").expect(422).fields())
        .containsExactly("replaces");

    assertThat(publish(" ", "", "").expect(422).fields()).containsExactly("title");
    assertThat(days("2025-13-01", today.toString())).containsExactly("from");
    assertThat(days(today.toString(), today.minusDays(1).toString())).containsExactly("to");
    assertThat(days(today.toString(), today.plusDays(1).toString())).containsExactly("to");
    assertThat(stall.member().get(reports).body().path("rows")).isEmpty();
  }

  private java.util.List<String> days(String from, String to) {
    return stall.manager().post(reports, json("Autumn", from, to, "", "")).expect(422).fields();
  }

  private Answer publish(String title, String replaces, String reason) {
    return stall.manager().post(reports, json(title, today.toString(), replaces, reason));
  }

  private static String json(String title, String day, String replaces, String reason) {
    return json(title, day, day, replaces, reason);
  }

  private static String json(String title, String from, String to, String replaces, String reason) {
    return """
    {"from": "%s", "to": "%s", "title": "%s", "words": "It rained.", "replaces": "%s",
     "reason": "%s"}
    """
        .formatted(from, to, title, replaces, reason);
  }

  private static String amount(JsonNode line, String field) {
    return line.path(field).path("amount").asString();
  }
}
