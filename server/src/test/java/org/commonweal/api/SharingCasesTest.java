package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.commonweal.ServerTest;
import org.commonweal.commons.Village;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Sharing among members over HTTP: Gina gives, Rita and Tom ask, Maria manages the council Food.
@ServerTest
class SharingCasesTest {

  @Autowired Streets streets;
  @Autowired Village village;

  private Street street;

  @BeforeEach
  void aNeighbourhood() {
    street = streets.open();
  }

  @Test
  @DisplayName("Asking takes the trust that the community wants; owner and recorders are exempt")
  void asksForTrust() {
    street.thresholds(1);
    String offer = street.offered("5");
    Answer refused = Street.ask(street.asker(), street.rita(), offer, "1").expect(403);
    assertThat(refused.type()).isEqualTo("trust-too-low");
    assertThat(refused.text("detail")).contains("1").contains("0");
    Street.ask(street.maria(), street.tom(), offer, "1").expect(201);
    street
        .other()
        .put(street.community() + "/members/" + street.rita().member().value() + "/trust", "")
        .expect(200);
    Street.ask(street.asker(), street.rita(), offer, "1").expect(201);
    assertThat(Street.ask(street.asker(), street.rita(), offer, "1").expect(409).type())
        .isEqualTo("waiting-already");
    street
        .other()
        .delete(street.community() + "/members/" + street.rita().member().value() + "/trust")
        .expect(204);
    Street.ask(street.asker(), street.rita(), street.offered("5"), "1").expect(403);
    assertThat(Street.ask(street.maria(), street.gina(), offer, "1").expect(409).type())
        .isEqualTo("own-offer");
  }

  @Test
  @DisplayName("Accepting reserves; never more than offered, however many are accepted at once")
  void reservesNoMoreThanOffered() throws Exception {
    String offer = street.offered("5");
    Answer much = Street.ask(street.asker(), street.rita(), offer, "6").expect(409);
    assertThat(much.text("detail")).contains("5").contains("6");
    List<String> requests = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Village.Neighbour one = village.neighbour(street.place(), "N" + i);
      requests.add(Street.ask(street.maria(), one, offer, "2").expect(201).text("id"));
    }
    List<Callable<Integer>> presses = new ArrayList<>();
    for (String id : requests) {
      presses.add(() ->
          street.giver().post(street.community() + "/requests/" + id + "/accept", "").status());
    }
    List<Integer> answers = Presses.together(presses);
    assertThat(answers).filteredOn(status -> status == 200).hasSize(2);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(8);
    assertThat(street.left(offer)).isEqualTo("1");
    street
        .asker()
        .post(street.community() + "/requests/" + requests.getFirst() + "/accept", "")
        .expect(403);
  }

  @Test
  @DisplayName("A request is rejected with a reason, or taken back; what was kept is free again")
  void freesWhatWasKept() {
    String offer = street.offered("5");
    String request = street.asked(offer, "2");
    assertThat(street.giver().post(request + "/reject", "{\"reason\": \" \"}").fields())
        .containsExactly("reason");
    street.giver().post(request + "/reject", "{\"reason\": \"too late\"}").expect(200);
    assertThat(street.asker().get(request).text("reason")).isEqualTo("too late");
    assertThat(street.giver().post(request + "/accept", "").expect(409).type())
        .isEqualTo("request-over");

    String kept = street.accepted(offer, "3");
    assertThat(street.left(offer)).isEqualTo("2");
    assertThat(street.other().post(kept + "/cancel", "").expect(403).type())
        .isEqualTo("not-your-request");
    street.asker().post(kept + "/cancel", "").expect(200);
    assertThat(street.left(offer)).isEqualTo("5");

    String missed = street.accepted(offer, "3");
    street.giver().post(missed + "/reject", "{\"reason\": \"not fetched\"}").expect(200);
    assertThat(street.left(offer)).isEqualTo("5");
    assertThat(street.asker().post(missed + "/confirm", "{\"units\": \"\"}").expect(409).type())
        .isEqualTo("request-over");
  }

  @Test
  @DisplayName("What arrived is one journal and one share, however many press the button")
  void receivesOnce() throws Exception {
    String offer = street.offered("5");
    String request = street.asked(offer, "3");
    street.asker().post(request + "/confirm", "{\"units\": \"\"}").expect(409);
    street.giver().post(request + "/accept", "").expect(200);
    assertThat(street.asker().post(request + "/confirm", "{\"units\": \"4\"}").expect(422).type())
        .isEqualTo("more-than-accepted");
    street.asker().post(request + "/confirm", "{\"units\": \"0\"}").expect(422);
    street.giver().post(request + "/confirm", "{\"units\": \"\"}").expect(403);
    List<Integer> answers =
        Presses.together(
            Collections.nCopies(
                10,
                () -> street.asker().post(request + "/confirm", "{\"units\": \"2\"}").status()));
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 409).hasSize(9);
    assertThat(Street.balance(street.gina().member().value(), "given")).isEqualTo("-2");
    assertThat(Street.balance(street.rita().member().value(), "received")).isEqualTo("2");
    assertThat(street.left(offer)).isEqualTo("3");
    List<JsonNode> shares =
        Street.rows(
            street
                .asker()
                .get(street.community() + "/shares?receiver=" + street.rita().member().value()));
    assertThat(shares).hasSize(1);
    assertThat(shares.getFirst().path("giverName").asString()).isEqualTo("Gina");
    assertThat(shares.getFirst().path("pool").isNull()).isTrue();
    assertThat(street.asker().get(request).text("share"))
        .isEqualTo(shares.getFirst().path("id").asString());
    String rest = street.accepted(offer, "3");
    street.asker().post(rest + "/confirm", "{\"units\": \"\"}").expect(200);
    assertThat(street.giver().get(offer).text("status")).isEqualTo("fulfilled");
    assertThat(Street.ask(street.other(), street.tom(), offer, "1").expect(409).type())
        .isEqualTo("offer-over");
  }

  @Test
  @DisplayName("When an offer ends, what nobody decided lapses; what was accepted can still arrive")
  void endsAnOffer() {
    String offer = street.offered("5");
    String kept = street.accepted(offer, "2");
    String waiting =
        street.community()
            + "/requests/"
            + Street.ask(street.other(), street.tom(), offer, "1").text("id");
    street.asker().post(offer + "/end", "").expect(403);
    street.giver().post(offer + "/end", "").expect(200);
    assertThat(street.other().get(waiting).text("status")).isEqualTo("lapsed");
    street.asker().post(kept + "/confirm", "{\"units\": \"\"}").expect(200);
    assertThat(street.giver().get(offer).text("status")).isEqualTo("ended");
  }

  @Test
  @DisplayName("A council is asked to take an offer in: accepted, received once, or rejected")
  void asksACouncil() throws Exception {
    String path = street.community() + "/offers";
    UUID food = street.place().food().id().value();
    String wish =
        Street.offering(street.gina().member().value(), "council", food, street.tomato(), "5");
    String offer = path + "/" + street.giver().post(path, wish).expect(201).text("id");
    assertThat(Street.ask(street.asker(), street.rita(), offer, "1").expect(409).type())
        .isEqualTo("offered-to-council");
    street.giver().post(offer + "/accept", "").expect(403);
    street.maria().post(offer + "/accept", "").expect(200);
    List<Integer> answers =
        Presses.together(
            Collections.nCopies(
                10, () -> street.maria().post(offer + "/receive", "{\"units\": \"4\"}").status()));
    assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
    assertThat(Street.balance(street.gina().member().value(), "given")).isEqualTo("-4");
    assertThat(Street.balance(food, "received")).isEqualTo("4");
    String second = path + "/" + street.giver().post(path, wish).expect(201).text("id");
    street.maria().post(second + "/reject", "{\"reason\": \"full\"}").expect(200);
    assertThat(street.giver().get(second).text("reason")).isEqualTo("full");
    String third = path + "/" + street.giver().post(path, wish).expect(201).text("id");
    street.giver().post(third + "/end", "").expect(200);
    assertThat(street.giver().get(third).text("status")).isEqualTo("cancelled");
    assertThat(street.maria().post(third + "/receive", "{\"units\": \"\"}").expect(409).type())
        .isEqualTo("offer-over");
  }
}
