package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweal.api.SavingsCasesTest.pay;
import static org.commonweal.api.SavingsCasesTest.refuses;
import static org.commonweal.api.SavingsCasesTest.terms;

import java.util.UUID;
import org.commonweal.ServerTest;
import org.commonweal.identity.Scope;
import org.commonweal.treasury.Kitty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Circles that have run elsewhere move in over HTTP.
@ServerTest
class MoveInCasesTest {

  @Autowired Kitty kitty;
  @Autowired Speakers speakers;

  @Test
  void movesInOnceWithItsStateSoFar() {
    Kitty.Here here = kitty.here();
    String at = "/api/v1/communities/" + here.place().uid() + "/circles";
    Speaker maria = speakers.of(here.owner(), Scope.WRITE);
    Speaker sanjai = speakers.of(here.sanjai().caller(), Scope.WRITE);
    Speaker pia = speakers.of(here.pia().caller(), Scope.WRITE);
    String circle = at + "/" + sanjai.post(at, terms("100", "EUR", 2)).expect(201).text("id");
    sanjai.post(circle + "/join", "{\"link\": \"\"}").expect(200);
    String opening =
        """
        {"cycles": 1, "discounts": [], "fees": "3", "reserve": "", "place": "%s",
         "members": [{"member": "%s", "cycles": 1, "part": "", "deposit": ""},
                     {"member": "%s", "cycles": 2, "part": "", "deposit": ""}]}
        """
            .formatted(
                here.box().value(), here.sanjai().member().value(), here.pia().member().value());
    refuses(maria.post(circle + "/opening", opening), 409, "1003 InvalidState");
    pia.post(circle + "/join", "{\"link\": \"\"}").expect(200);
    sanjai.post(circle + "/opening", opening).expect(403);
    refuses(
        maria.post(circle + "/opening", opening.replace("cycles\": 2", "cycles\": 3")),
        422,
        "3001 InvalidAmount");
    maria.post(circle + "/opening", opening.replace("\"3\"", "\"-3\"")).expect(422);
    assertThat(sanjai.get(circle).text("status")).isEqualTo("draft");
    String key = UUID.randomUUID().toString();
    Answer moved = maria.write("POST", circle + "/opening", opening, key).expect(200);
    assertThat(moved.body().path("cycle").asInt()).isEqualTo(1);
    Answer again = maria.write("POST", circle + "/opening", opening, key).expect(200);
    assertThat(again.body()).isEqualTo(moved.body());
    refuses(maria.post(circle + "/opening", opening), 409, "1003 InvalidState");
    assertThat(sanjai.get(circle + "/sums").body().path("moved").path("amount").asString())
        .isEqualTo("3.00");
    assertThat(sanjai.get(circle + "/sums").body().path("addUp").asBoolean()).isTrue();
    assertThat(sanjai.get(circle + "/report").body().path("addsUp").asBoolean()).isTrue();
    refuses(pay(sanjai, circle, "100"), 409, "3002 AlreadyContributed");
  }
}
