package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.commonweal.ServerTest;
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

/// Offers among members over HTTP: Gina gives, others look; Maria manages the council Food.
@ServerTest
class OfferCasesTest {

  @Autowired Streets streets;
  @Autowired Village village;
  @Autowired Speakers speakers;

  private Street street;

  @BeforeEach
  void aNeighbourhood() {
    street = streets.open();
  }

  @Test
  @DisplayName("Giving needs membership only; what cannot be is refused with the field named")
  void offersWithoutTrust() {
    street.thresholds(10);
    street.offer("10").expect(201);
    assertThat(street.offer("0").expect(422).fields()).containsExactly("units");
    assertThat(street.offer("1.5").expect(422).fields()).containsExactly("units");
    assertThat(street.offer("NaN").expect(422).fields()).containsExactly("units");
    speakers.somebody().post(street.community() + "/offers", street.toEverybody("3")).expect(404);
    street.asker().post(street.community() + "/offers", street.toEverybody("3")).expect(403);
    street.maria().post(street.community() + "/offers", street.toEverybody("3")).expect(201);
    assertThat(Street.rows(street.giver().get(street.community() + "/offers"))).hasSize(2);
  }

  @Test
  @DisplayName("Another community's ids are refused in path and body, and nothing is written")
  void refusesForeignIds() {
    Village.Place elsewhere = village.place();
    Item foreign = village.item(elsewhere, "Foreign");
    UUID me = street.gina().member().value();
    String path = street.community() + "/offers";
    assertThat(
            street
                .giver()
                .post(path, Street.offering(me, "community", street.place().uid(), foreign, "1"))
                .fields())
        .containsExactly("item");
    assertThat(
            street
                .giver()
                .post(path, Street.offering(me, "community", elsewhere.uid(), street.tomato(), "1"))
                .type())
        .isEqualTo("unknown-target");
    street
        .giver()
        .post(
            path,
            Street.offering(me, "council", elsewhere.food().id().value(), street.tomato(), "1"))
        .expect(404);
    street
        .giver()
        .post(path, Street.offering(me, "pool", elsewhere.uid(), street.tomato(), "1"))
        .expect(404);
    UUID stranger = elsewhere.mariaAsMember().value();
    assertThat(
            street
                .maria()
                .post(
                    path,
                    Street.offering(
                        stranger, "community", street.place().uid(), street.tomato(), "1"))
                .expect(422)
                .type())
        .isEqualTo("unknown-giver");
    String offer = street.offered("5");
    String through = offer.replace(street.place().uid().toString(), elsewhere.uid().toString());
    street.giver().get(through).expect(404);
    Speaker neighbour = speakers.of(elsewhere.maria(), Scope.WRITE);
    neighbour.get(through).expect(404);
    neighbour.post(through + "/end", "").expect(404);
    neighbour.post(offer + "/end", "").expect(404);
    String request = street.asked(offer, "2");
    neighbour
        .post(
            request.replace(street.place().uid().toString(), elsewhere.uid().toString())
                + "/accept",
            "")
        .expect(404);
    assertThat(
            street
                .maria()
                .post(offer + "/requests", Street.asking(outsider(elsewhere), "1"))
                .type())
        .isEqualTo("unknown-requester");
    assertThat(Street.rows(street.giver().get(path))).hasSize(1);
    assertThat(Street.rows(street.giver().get(street.community() + "/requests"))).hasSize(1);
  }

  private Village.Neighbour outsider(Village.Place elsewhere) {
    return village.neighbour(elsewhere, "Otto");
  }

  @Test
  @DisplayName("An offer is edited while nobody has asked, by whoever gives it")
  void editsUntilSomebodyAsks() {
    String offer = street.offered("5");
    String change =
        "{\"item\": \"%s\", \"units\": \"7\", \"note\": \"\"}"
            .formatted(street.bread().id().value());
    street.asker().put(offer, change).expect(403);
    Answer changed = street.giver().put(offer, change).expect(200);
    assertThat(changed.text("itemName")).isEqualTo("Bread");
    assertThat(street.left(offer)).isEqualTo("7");
    String request = street.asked(offer, "2");
    assertThat(street.giver().put(offer, change).expect(409).type()).isEqualTo("asked-for-already");
    street.asker().post(request + "/cancel", "").expect(200);
    street.giver().put(offer, change).expect(200);
    street.giver().post(offer + "/end", "").expect(200);
    assertThat(street.giver().put(offer, change).expect(409).type()).isEqualTo("offer-over");
    assertThat(street.giver().post(offer + "/end", "").expect(409).type()).isEqualTo("offer-over");
  }

  @Test
  @DisplayName("Whoever only reads by now gets nothing more, and the others get it instead")
  void keepsNothingForAViewer() {
    String request = street.asked(street.offered("5"), "2");
    String rita = street.community() + "/members/" + street.rita().member().value();
    street.maria().put(rita + "/roles", "{\"roles\": [\"viewer\"]}").expect(200);
    assertThat(street.giver().post(request + "/accept", "").expect(409).type())
        .isEqualTo("requester-gone");
    street.giver().post(request + "/reject", "{\"reason\": \"gone\"}").expect(200);
  }

  @Test
  @DisplayName("What is promised to a pool is not edited into something else, nor requested")
  void keepsPromisesToPools() {
    PoolId pool = village.pool(street.place(), PoolSettings.named("Tomatoes"));
    Answer promise = street.promise(pool, "5");
    String offer = street.community() + "/offers/" + promise.expect(201).text("id");
    assertThat(promise.text("status")).isEqualTo("pending");
    String change =
        "{\"item\": \"%s\", \"units\": \"1\", \"note\": \"\"}"
            .formatted(street.bread().id().value());
    assertThat(street.giver().put(offer, change).expect(409).type()).isEqualTo("promised-to-pool");
    assertThat(street.giver().post(offer + "/end", "").expect(409).type())
        .isEqualTo("promised-to-pool");
    assertThat(Street.ask(street.asker(), street.rita(), offer, "1").expect(409).type())
        .isEqualTo("promised-to-pool");
    assertThat(Street.rows(street.giver().get(street.community() + "/offers"))).isEmpty();
    assertThat(Street.rows(street.giver().get(street.community() + "/offers?target=pool")))
        .hasSize(1);
    String contributions = street.community() + "/pools/" + pool.value() + "/contributions";
    assertThat(Street.rows(street.giver().get(contributions)).getFirst().path("id").asString())
        .isEqualTo(promise.text("id"));
  }

  @Test
  @DisplayName("Lists are filtered by source, target, pool, item, council, status and text, paged")
  void filtersOffers() {
    street.offered("5");
    String ended = street.offered("6");
    street.giver().post(ended + "/end", "").expect(200);
    UUID food = street.place().food().id().value();
    street
        .giver()
        .post(
            street.community() + "/offers",
            Street.offering(street.gina().member().value(), "council", food, street.bread(), "1"))
        .expect(201);
    street
        .maria()
        .post(
            street.community() + "/offers",
            Street.offering(food, "community", street.place().uid(), street.bread(), "2")
                .replace("\"giverKind\": \"member\"", "\"giverKind\": \"council\""))
        .expect(201);
    assertThat(found("")).hasSize(4);
    assertThat(found("source=council")).hasSize(1);
    assertThat(found("source=pool")).isEmpty();
    assertThat(found("target=community")).hasSize(3);
    assertThat(found("council=" + food)).hasSize(2);
    assertThat(found("item=" + street.tomato().id().value())).hasSize(2);
    assertThat(found("status=open&text=TOMA")).hasSize(1);
    assertThat(found("text=gate")).hasSize(4);
    assertThat(found("giver=" + street.gina().member().value())).hasSize(3);
    assertThat(found("size=3")).hasSize(3);
    street.giver().get(street.community() + "/offers?status=nonsense").expect(422);
  }

  private List<JsonNode> found(String query) {
    return Street.rows(street.asker().get(street.community() + "/offers?" + query));
  }
}
