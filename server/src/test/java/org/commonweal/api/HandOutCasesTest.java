package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonweal.ServerTest;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.Village;
import org.commonweal.items.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What a pool offers to everybody over HTTP: set aside, asked for, fetched or given back.
@ServerTest
class HandOutCasesTest {

  @Autowired Streets streets;
  @Autowired Village village;

  private Street street;

  @BeforeEach
  void aNeighbourhood() {
    street = streets.open();
  }

  @Test
  @DisplayName("Out of a pool: stock is set aside, whitelist and cap hold, the rest goes back")
  void handsOutOfAPool() {
    PoolSettings named = PoolSettings.named("Tomatoes");
    PoolId pool =
        village.pool(
            street.place(),
            new PoolSettings(
                "Tomatoes",
                "",
                "",
                "5",
                "",
                named.priority(),
                named.strategy(),
                Set.of(street.tomato().id())));
    village.stock(street.place(), pool, street.tomato(), "20");
    String path = street.community() + "/pools/" + pool.value() + "/hand-outs";
    street.giver().post(path, handOut(street.tomato(), "5")).expect(403);
    assertThat(street.maria().post(path, handOut(street.bread(), "5")).expect(422).type())
        .isEqualTo("item-not-allowed");
    Answer much = street.maria().post(path, handOut(street.tomato(), "21")).expect(409);
    assertThat(much.type()).isEqualTo("not-enough-stock");
    Answer made = street.maria().post(path, handOut(street.tomato(), "12")).expect(201);
    assertThat(made.text("giverName")).isEqualTo("Food");
    assertThat(made.text("pool")).isEqualTo(pool.value().toString());
    assertThat(Street.balance(pool.value(), "stock")).isEqualTo("8");
    assertThat(Street.balance(pool.value(), "hold")).isEqualTo("12");

    String offer = street.community() + "/offers/" + made.text("id");
    assertThat(
            street
                .maria()
                .put(
                    offer,
                    "{\"item\": \"%s\", \"units\": \"1\", \"note\": \"\"}"
                        .formatted(street.bread().id().value()))
                .expect(409)
                .type())
        .isEqualTo("stock-set-aside");
    assertThat(Street.ask(street.asker(), street.rita(), offer, "6").expect(422).type())
        .isEqualTo("above-most");
    String first = street.asked(offer, "4");
    street.giver().post(first + "/accept", "").expect(403);
    street.maria().post(first + "/accept", "").expect(200);
    assertThat(Street.ask(street.asker(), street.rita(), offer, "2").expect(422).type())
        .isEqualTo("above-most");
    street.asker().post(first + "/confirm", "{\"units\": \"3\"}").expect(200);
    String second =
        street.community()
            + "/requests/"
            + Street.ask(street.other(), street.tom(), offer, "5").text("id");
    street.maria().post(second + "/accept", "").expect(200);

    street.maria().post(offer + "/end", "").expect(200);
    assertThat(Street.balance(pool.value(), "hold")).isEqualTo("5");
    assertThat(Street.balance(pool.value(), "stock")).isEqualTo("12");
    street.other().post(second + "/confirm", "{\"units\": \"4\"}").expect(200);
    assertThat(Street.balance(pool.value(), "hold")).isEqualTo("0");
    assertThat(Street.balance(pool.value(), "stock")).isEqualTo("13");
    assertThat(Street.balance(street.rita().member().value(), "received")).isEqualTo("3");
    assertThat(Street.balance(street.tom().member().value(), "received")).isEqualTo("4");
    JsonNode share =
        Street.rows(street.asker().get(street.community() + "/shares?pool=" + pool.value()))
            .getLast();
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
    PoolId pool = village.pool(street.place(), PoolSettings.named("Tomatoes"));
    village.stock(street.place(), pool, street.tomato(), "10");
    String path = street.community() + "/pools/" + pool.value() + "/hand-outs";
    List<Integer> answers =
        Presses.together(
            Collections.nCopies(
                10, () -> street.maria().post(path, handOut(street.tomato(), "4")).status()));
    assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(8);
    assertThat(Street.balance(pool.value(), "stock")).isEqualTo("2");
    assertThat(Street.balance(pool.value(), "hold")).isEqualTo("8");
  }

  @Test
  @DisplayName("Who leaves ends their offers and promises and takes their requests back")
  void endsWhatALeaverHadRunning() {
    PoolId pool = village.pool(street.place(), PoolSettings.named("Tomatoes"));
    village.stock(street.place(), pool, street.tomato(), "10");
    String path = street.community() + "/pools/" + pool.value() + "/hand-outs";
    String handOut =
        street.community()
            + "/offers/"
            + street.maria().post(path, handOut(street.tomato(), "6")).text("id");
    String wanted =
        street.community()
            + "/requests/"
            + Street.ask(street.giver(), street.gina(), handOut, "4").expect(201).text("id");
    street.maria().post(wanted + "/accept", "").expect(200);
    street.maria().post(handOut + "/end", "").expect(200);
    assertThat(Street.balance(pool.value(), "hold")).isEqualTo("4");
    String offer = street.offered("5");
    String kept = street.accepted(offer, "2");
    String waiting =
        street.community()
            + "/requests/"
            + Street.ask(street.other(), street.tom(), offer, "1").text("id");
    UUID me = street.gina().member().value();
    Answer promise = street.promise(pool, "5");

    street
        .maria()
        .put(street.community() + "/members/" + me + "/status", "{\"status\": \"left\"}")
        .expect(200);
    assertThat(street.asker().get(offer).text("status")).isEqualTo("ended");
    assertThat(street.asker().get(waiting).text("status")).isEqualTo("lapsed");
    assertThat(
            street.asker().get(street.community() + "/offers/" + promise.text("id")).text("status"))
        .isEqualTo("cancelled");
    assertThat(street.asker().get(wanted).text("status")).isEqualTo("cancelled");
    assertThat(Street.balance(pool.value(), "hold")).isEqualTo("0");
    assertThat(Street.balance(pool.value(), "stock")).isEqualTo("10");
    street.asker().post(kept + "/confirm", "{\"units\": \"\"}").expect(200);
    street.giver().post(street.community() + "/offers", street.toEverybody("1")).expect(404);
  }
}
