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

/// The settings of a pool, closing it and handing it over, over HTTP.
@ServerTest
class PoolSettingsCasesTest {

  @Autowired Stalls stalls;
  @Autowired Village village;
  @Autowired Speakers speakers;

  private Stall stall;

  @BeforeEach
  void aPoolForTomatoes() {
    stall = stalls.open();
  }

  @Test
  @DisplayName("A limit can be cleared, and comes back")
  void clearsALimit() {
    stall.brought("20");
    assertThat(stall.give(stall.pia().member(), "6").expect(422).type()).isEqualTo("above-cap");
    assertThat(set("", "", stall.tomato()).expect(200).text("cap")).isEmpty();
    stall.give(stall.pia().member(), "6").expect(201);
    stall.promised(stall.tomato(), "1");
    set("3", "2", stall.tomato()).expect(200);
    assertThat(stall.give(stall.pia().member(), "4").expect(422).type()).isEqualTo("above-cap");
    for (String bad : List.of("0", "-1", "1.5", "many")) {
      assertThat(set(bad, "2", stall.tomato()).expect(422).fields()).containsExactly("cap");
      assertThat(set("3", bad, stall.tomato()).expect(422).fields()).containsExactly("minimum");
    }
    assertThat(stall.manager().get(stall.pool()).text("cap")).isEqualTo("3");
    assertThat(new Happenings(stall).feed("?topic=pools").subList(0, 2))
        .containsExactly(
            "Maria changed Tomatoes: most per person any number, now 3; least per contribution"
                + " any number, now 2",
            "Maria changed Tomatoes: most per person 5, now any number; least per contribution 2,"
                + " now any number");
  }

  @Test
  @DisplayName("An item with stock or pending contributions cannot leave the whitelist; say so")
  void keepsItemsThatAreInUse() {
    set("", "", stall.tomato(), stall.bread()).expect(200);
    stall.brought("4");
    String pending = stall.promised(stall.bread(), "3");
    Item plum = village.item(stall.place(), "Plum");
    Answer refused = set("", "", plum).expect(409);
    assertThat(refused.type()).isEqualTo("items-in-use");
    assertThat(refused.fields()).containsExactly("allowed");
    assertThat(refused.text("detail")).contains("Tomato").contains("Bread").doesNotContain("Plum");

    set("", "").expect(200);
    assertThat(set("", "", plum).expect(409).type()).isEqualTo("items-in-use");
    stall.member().post(pending + "/cancel", "").expect(200);
    stall.change("write-off", "4", "rotten").expect(201);
    set("", "", plum).expect(200);
    assertThat(stall.give(stall.pia().member(), "1").expect(422).type())
        .isEqualTo("item-not-allowed");
    String order =
        "{\"item\": \"%s\", \"strategy\": \"equal\", \"cap\": \"\", \"members\": []}"
            .formatted(stall.tomato().id().value());
    assertThat(stall.manager().post(stall.pool() + "/rounds", order).expect(422).type())
        .isEqualTo("item-not-allowed");
    assertThat(stall.change("count", "2", "found").expect(422).type())
        .isEqualTo("item-not-allowed");
  }

  @Test
  void refusesSettingsThatCannotBeAndWritesNothing() {
    String other = Stalls.settings(stall.place(), "Other", "", "", stall.bread());
    stall.manager().post(stall.community() + "/pools", other).expect(201);
    assertThat(rename("oTHER").expect(409).fields()).containsExactly("name");
    assertThat(rename(" ").expect(422).fields()).containsExactly("name");
    stall.member().put(stall.pool(), settings("Mine", "", "", "")).expect(403);
    assertThat(stall.manager().get(stall.pool()).text("name")).isEqualTo("Tomatoes");
  }

  @Test
  @DisplayName("A pool with stock or pending contributions cannot be closed")
  void closesAnEmptyPool() {
    stall.brought("10");
    String pending = stall.promised(stall.tomato(), "3");
    Answer full = stall.manager().delete(stall.pool()).expect(409);
    assertThat(full.type()).isEqualTo("pool-has-stock");
    assertThat(full.body().path("errors")).hasSize(2);
    assertThat(full.body().toString()).contains("10 Tomato").contains("pool-awaits");
    stall.change("write-off", "10", "rotten").expect(201);
    assertThat(stall.manager().delete(stall.pool()).expect(409).type()).isEqualTo("pool-awaits");
    stall.member().post(pending + "/cancel", "").expect(200);
    stall.member().delete(stall.pool()).expect(403);
    stall.outsider().delete(stall.pool()).expect(404);

    assertThat(stall.manager().delete(stall.pool()).expect(200).text("closedAt")).isNotEmpty();
    assertThat(stall.manager().delete(stall.pool()).expect(409).type()).isEqualTo("pool-closed");
    assertThat(rename("Again").expect(409).type()).isEqualTo("pool-closed");
    assertThat(stall.change("opening", "3", "").expect(409).type()).isEqualTo("pool-closed");
    String late =
        "{\"contributions\": [{\"giver\": \"%s\", \"item\": \"%s\", \"units\": \"3\"}]}"
            .formatted(stall.pia().member().value(), stall.tomato().id().value());
    assertThat(stall.member().post(stall.pool() + "/contributions", late).expect(409).type())
        .isEqualTo("pool-closed");
    assertThat(stall.changes()).hasSize(1);
    assertThat(names("")).isEmpty();
    assertThat(names("?status=closed")).containsExactly("Tomatoes");
    String same = Stalls.settings(stall.place(), "Tomatoes", "", "", stall.tomato());
    stall.manager().post(stall.community() + "/pools", same).expect(201);
  }

  @Test
  void keepsAPoolOpenThatHasSetSomethingAside() {
    stall.brought("4");
    String aside =
        "{\"item\": \"%s\", \"units\": \"4\", \"note\": \"\"}"
            .formatted(stall.tomato().id().value());
    Answer offer = stall.manager().post(stall.pool() + "/hand-outs", aside).expect(201);
    assertThat(stall.stock()).isEqualTo("0");
    JsonNode line = stall.member().get(stall.pool() + "/stock").body().path("rows").get(0);
    assertThat(line.path("aside").path("amount").asString()).isEqualTo("4");
    Answer held = stall.manager().delete(stall.pool()).expect(409);
    assertThat(held.type()).isEqualTo("pool-has-stock");
    assertThat(held.body().toString()).contains("pool-offers").doesNotContain("pool-awaits");
    assertThat(set("", "", stall.bread()).expect(409).type()).isEqualTo("items-in-use");
    String end = stall.community() + "/offers/" + offer.text("id") + "/end";
    stall.manager().post(end, "").expect(200);
    stall.change("write-off", "4", "rotten").expect(201);
    stall.manager().delete(stall.pool()).expect(200);
  }

  @Test
  @DisplayName("A council is not closed while it owns open pools, which are named")
  void closesACouncilWithoutOpenPools() {
    String council = stall.community() + "/councils/" + stall.place().food().id().value();
    Answer refused = stall.manager().delete(council).expect(409);
    assertThat(refused.type()).isEqualTo("council-has-pools");
    assertThat(refused.text("detail")).contains("Tomatoes");
    stall.manager().delete(stall.pool()).expect(200);
    assertThat(stall.manager().delete(council).status()).isLessThan(300);
  }

  @Test
  @DisplayName("Owning council: whoever hands a pool over acts for both councils")
  void handsAPoolOver() {
    String councils = stall.community() + "/councils";
    Answer tools =
        stall.manager().post(councils, "{\"name\": \"Tools\", \"description\": \"\"}").expect(201);
    Answer piasOwn =
        stall.member().post(councils, "{\"name\": \"Pia's\", \"description\": \"\"}").expect(201);
    String elsewhere = village.place().food().id().value().toString();
    stall.manager().put(stall.pool() + "/council", owner(piasOwn.text("id"))).expect(403);
    stall.member().put(stall.pool() + "/council", owner(piasOwn.text("id"))).expect(403);
    stall.manager().put(stall.pool() + "/council", owner(elsewhere)).expect(404);
    String offer = offeredToEverybody();
    assertThat(
            stall
                .manager()
                .put(stall.pool() + "/council", owner(tools.text("id")))
                .expect(200)
                .text("councilName"))
        .isEqualTo("Tools");
    String food = councils + "/" + stall.place().food().id().value();
    assertThat(stall.manager().delete(food).status()).isLessThan(300);
    givesWhatWasOfferedBefore(offer);
    assertThat(stall.manager().delete(councils + "/" + tools.text("id")).expect(409).type())
        .isEqualTo("council-has-pools");
    Speaker stranger = speakers.of(village.place().maria(), Scope.WRITE);
    stranger.put(stall.pool() + "/council", owner(tools.text("id"))).expect(404);
  }

  /// The address of an offer of two tomatoes out of the pool.
  private String offeredToEverybody() {
    stall.brought("2");
    String wish =
        "{\"item\": \"%s\", \"units\": \"2\", \"note\": \"\"}"
            .formatted(stall.tomato().id().value());
    return stall.community()
        + "/offers/"
        + stall.manager().post(stall.pool() + "/hand-outs", wish).expect(201).text("id");
  }

  /// The council that has the pool now acts for its offers, and is who gives.
  private void givesWhatWasOfferedBefore(String offer) {
    JsonNode shown = stall.member().get(offer).expect(200).body();
    assertThat(shown.path("giverName").asString()).isEqualTo("Tools");
    assertThat(shown.path("status").asString()).isEqualTo("open");
    String asked =
        "{\"requester\": \"%s\", \"units\": \"2\"}".formatted(stall.pia().member().value());
    String request =
        stall.community()
            + "/requests/"
            + stall.manager().post(offer + "/requests", asked).expect(201).text("id");
    stall.manager().post(request + "/accept", "").expect(200);
    Answer confirmed = stall.manager().post(request + "/confirm", "{\"units\": \"\"}").expect(200);
    assertThat(
            stall
                .member()
                .get(stall.community() + "/shares/" + confirmed.text("share"))
                .text("giverName"))
        .isEqualTo("Tools");
  }

  private static String owner(String council) {
    return "{\"council\": \"%s\"}".formatted(council);
  }

  private Answer rename(String name) {
    return stall.manager().put(stall.pool(), settings(name, "5", "2", quoted(stall.tomato())));
  }

  private Answer set(String cap, String minimum, Item... allowed) {
    return stall.manager().put(stall.pool(), settings("Tomatoes", cap, minimum, quoted(allowed)));
  }

  private static String quoted(Item... items) {
    return String.join(
        ",", List.of(items).stream().map(item -> "\"" + item.id().value() + "\"").toList());
  }

  private static String settings(String name, String cap, String minimum, String allowed) {
    return """
    {"name": "%s", "description": "", "location": "", "cap": "%s", "minimum": "%s",
     "priority": "needs-first", "strategy": "proportional", "allowed": [%s]}
    """
        .formatted(name, cap, minimum, allowed);
  }

  private List<String> names(String query) {
    JsonNode rows =
        stall.member().get(stall.community() + "/pools" + query).expect(200).body().path("rows");
    return rows.valueStream().map(row -> row.path("name").asString()).toList();
  }
}
