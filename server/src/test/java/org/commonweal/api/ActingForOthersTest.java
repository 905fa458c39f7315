package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.commonweal.ServerTest;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What one does in another's place, over HTTP: Tom manages a council of his own, Maria owns the
/// community, Rita and Gina sign in, Emil does not.
@ServerTest
class ActingForOthersTest {

  @Autowired Streets streets;
  @Autowired Village village;

  private Street street;
  private Speaker tom;
  private UUID rita;
  private UUID emil;

  @BeforeEach
  void aStreetWithTwoCouncils() {
    street = streets.open();
    tom = street.other();
    tom.post(street.community() + "/councils", "{\"name\": \"Bees\", \"description\": \"\"}")
        .expect(201);
    rita = street.rita().member().value();
    MemberId kept = village.member(street.place(), "Emil");
    emil = kept.value();
  }

  private Answer need(Speaker who, UUID whose) {
    return who.post(
        street.community() + "/needs",
        """
        {"needs": [{"member": "%s", "item": "%s", "units": "5", "priority": "need",
                    "recurrence": "once"}]}
        """
            .formatted(whose, street.tomato().id().value()));
  }

  private String needed(Speaker who, UUID whose) {
    Answer published = need(who, whose).expect(201);
    return street.community() + "/needs/" + published.body().path("needs").get(0).asString();
  }

  private static final String TERMS =
      "{\"units\": \"3\", \"priority\": \"need\", \"recurrence\": \"once\"}";

  private List<String> told(Speaker who) {
    return Street.rows(who.get(street.community() + "/notices")).stream()
        .map(row -> row.path("what").path("sentence").asString())
        .toList();
  }

  @Test
  @DisplayName("A seat records for members without sign-in; owner and admins for all, who are told")
  void actsForNeeds() {
    assertThat(need(tom, rita).expect(403).type()).isEqualTo("signs-in");
    String his = needed(tom, emil);
    tom.put(his, TERMS).expect(200);
    tom.post(his + "/receive", "{\"units\": \"1\"}").expect(200);
    tom.delete(his).expect(204);
    String hers = needed(street.asker(), rita);
    tom.put(hers, TERMS).expect(403);
    tom.post(hers + "/receive", "{\"units\": \"1\"}").expect(403);
    tom.delete(hers).expect(403);
    assertThat(told(street.asker())).isEmpty();
    street.maria().put(hers, TERMS).expect(200);
    street.maria().delete(hers).expect(204);
    assertThat(told(street.asker()))
        .containsExactly(
            "Maria withdrew your need of 3 Tomato for you",
            "Maria changed your need of Tomato for you, from 5 to 3");
  }

  @Test
  @DisplayName("Who is a viewer or an accountant only is neither given anything nor asked for any")
  void leavesOutWhoOnlyReads() {
    PoolId pool = village.pool(street.place(), PoolSettings.named("Tomatoes"));
    village.stock(street.place(), pool, street.tomato(), "10");
    needed(street.asker(), rita);
    String roles = street.community() + "/members/" + rita + "/roles";
    street.maria().put(roles, "{\"roles\": [\"viewer\", \"accountant\"]}").expect(200);
    assertThat(Street.rows(street.maria().get(street.community() + "/needs/by-item"))).isEmpty();
    assertThat(need(street.maria(), rita).expect(422).type()).isEqualTo("no-such-recipient");
    String gift =
        "{\"receiver\": \"%s\", \"item\": \"%s\", \"units\": \"1\"}"
            .formatted(rita, street.tomato().id().value());
    String pools = street.community() + "/pools/" + pool.value();
    assertThat(street.maria().post(pools + "/shares", gift).expect(422).type())
        .isEqualTo("no-such-receiver");
    String offers = street.community() + "/offers";
    assertThat(
            street
                .maria()
                .post(offers, Street.offering(rita, "pool", pool.value(), street.tomato(), "2"))
                .expect(422)
                .type())
        .isEqualTo("no-such-giver");
    UUID everybody = street.place().uid();
    assertThat(
            street
                .maria()
                .post(offers, Street.offering(rita, "community", everybody, street.bread(), "2"))
                .expect(422)
                .type())
        .isEqualTo("unknown-giver");
    assertThat(
            Street.ask(street.maria(), street.rita(), street.offered("3"), "1").expect(422).type())
        .isEqualTo("unknown-requester");
    assertThat(
            street
                .maria()
                .put(street.community() + "/households/" + rita, "{\"weight\": 2}")
                .expect(422)
                .type())
        .isEqualTo("no-such-household");
  }

  @Test
  void actsForPromises() {
    PoolId pool = village.pool(street.place(), PoolSettings.named("Tomatoes"));
    String contributions = street.community() + "/pools/" + pool.value() + "/contributions/";
    String hers = contributions + street.promise(pool, "5").expect(201).text("id");
    String offers = street.community() + "/offers";
    tom.post(offers, Street.offering(rita, "pool", pool.value(), street.tomato(), "2")).expect(403);
    Answer his =
        tom.post(offers, Street.offering(emil, "pool", pool.value(), street.tomato(), "2"));
    tom.post(contributions + his.expect(201).text("id") + "/cancel", "").expect(200);
    tom.post(hers + "/cancel", "").expect(403);
    street.maria().post(hers + "/cancel", "").expect(200);
    assertThat(told(street.giver()))
        .containsExactly("Maria took back for you the 5 Tomato you promised to Tomatoes");
    assertThat(told(street.maria()).getFirst())
        .isEqualTo("Emil took back the 2 Tomato offered to Tomatoes");
  }

  @Test
  @DisplayName("A council promises to a pool through its managers, who take it back; up to a limit")
  void actsForACouncil() {
    PoolId pool = village.pool(street.place(), PoolSettings.named("Tomatoes"));
    UUID bees = council();
    String offers = street.community() + "/offers";
    String promise =
        Street.offering(bees, "pool", pool.value(), street.tomato(), "4")
            .replace("\"giverKind\": \"member\"", "\"giverKind\": \"council\"");
    street.giver().post(offers, promise).expect(403);
    Answer offered = tom.post(offers, promise).expect(201);
    assertThat(offered.text("giverName")).isEqualTo("Bees");
    String contributions = street.community() + "/pools/" + pool.value() + "/contributions";
    String first = contributions + "/" + offered.text("id");
    assertThat(told(street.maria()).getFirst()).isEqualTo("Bees offers 4 Tomato to Tomatoes");
    street.maria().post(first + "/cancel", "").expect(403);
    tom.post(first + "/cancel", "").expect(200);
    String second = contributions + "/" + tom.post(offers, promise).expect(201).text("id");
    street.maria().post(second + "/confirm", "{\"units\": \"\"}").expect(200);
    assertThat(Street.balance(pool.value(), "stock")).isEqualTo("4");
    assertThat(Street.balance(bees, "given")).isEqualTo("-4");
    assertThat(told(tom)).containsExactly("Tomatoes received your 4 Tomato");
    String one =
        "{\"giver\": \"%s\", \"item\": \"%s\", \"units\": \"1\"}"
            .formatted(rita, street.tomato().id().value());
    String many =
        "{\"contributions\": [%s]}".formatted(String.join(",", Collections.nCopies(251, one)));
    street.asker().post(contributions, many).expect(201);
    assertThat(street.asker().post(contributions, many).expect(409).type())
        .isEqualTo("too-many-promises");
  }

  private UUID council() {
    return Street.rows(tom.get(street.community() + "/councils/mine")).stream()
        .map(row -> UUID.fromString(row.path("id").asString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void actsForOffersAndRequests() {
    String offers = street.community() + "/offers";
    UUID everybody = street.place().uid();
    tom.post(offers, Street.offering(rita, "community", everybody, street.bread(), "2"))
        .expect(403);
    tom.post(offers, Street.offering(emil, "community", everybody, street.bread(), "2"))
        .expect(201);
    String offer = street.offered("9");
    String change =
        "{\"item\": \"%s\", \"units\": \"8\", \"note\": \"\"}"
            .formatted(street.tomato().id().value());
    tom.put(offer, change).expect(403);
    street.maria().put(offer, change).expect(200);
    assertThat(Street.ask(tom, street.rita(), offer, "2").expect(403).type()).isEqualTo("signs-in");
    String kept = street.accepted(offer, "2");
    tom.post(kept + "/confirm", "{\"units\": \"\"}").expect(403);
    tom.post(kept + "/cancel", "").expect(403);
    street.maria().post(kept + "/cancel", "").expect(200);
    tom.post(offer + "/end", "").expect(403);
    street.maria().post(offer + "/end", "").expect(200);
    assertThat(told(street.asker()))
        .containsExactly(
            "Maria took back for you that you asked for 2 Tomato", "Gina keeps 2 Tomato for you");
    assertThat(told(street.giver()))
        .containsExactly(
            "Maria ended your offer of 8 Tomato for you",
            "Rita does not ask for 2 Tomato of what you offer any more",
            "Rita asks for 2 Tomato of what you offer",
            "Maria changed your offer for you: 8 Tomato");
  }

  @Test
  @DisplayName("Who waited is told when it lapses, and a council when it is promised nothing more")
  void tellsOfWhatIsOver() {
    String offer = street.offered("9");
    street.asked(offer, "2");
    street.giver().post(offer + "/end", "").expect(200);
    assertThat(told(street.asker()))
        .containsExactly("The offer ended before Gina had answered: you asked for 2 Tomato");
    UUID food = street.place().food().id().value();
    UUID gina = street.gina().member().value();
    String offers = street.community() + "/offers";
    Answer intake =
        street.giver().post(offers, Street.offering(gina, "council", food, street.bread(), "3"));
    street.giver().post(offers + "/" + intake.expect(201).text("id") + "/end", "").expect(200);
    PoolId pool = village.pool(street.place(), PoolSettings.named("Tomatoes"));
    street.promise(pool, "5").expect(201);
    String another = street.offered("4");
    street.asked(another, "1");
    street.giver().post(street.community() + "/members/leave", "").expect(200);
    assertThat(told(street.maria()))
        .containsExactly(
            "Gina took back the 5 Tomato offered to Tomatoes",
            "Gina offers 5 Tomato to Tomatoes",
            "Gina took back the 3 Bread offered to Food",
            "Gina offers 3 Bread to Food");
    assertThat(told(street.asker()))
        .hasSize(2)
        .first()
        .isEqualTo("The offer ended before Gina had answered: you asked for 1 Tomato");
  }
}
