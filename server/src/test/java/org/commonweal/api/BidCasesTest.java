package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonweal.api.SavingsCasesTest.pay;
import static org.commonweal.api.SavingsCasesTest.payout;
import static org.commonweal.api.SavingsCasesTest.refuses;
import static org.commonweal.api.SavingsCasesTest.terms;

import org.commonweal.ServerTest;
import org.commonweal.identity.Scope;
import org.commonweal.treasury.Kitty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Bids for the pot of a circle over HTTP.
@ServerTest
class BidCasesTest {

  @Autowired Kitty kitty;
  @Autowired Speakers speakers;

  @Test
  void takesBidsForThePotAndTellsWhoWasOutbid() {
    Kitty.Here here = kitty.here();
    String community = "/api/v1/communities/" + here.place().uid();
    String at = community + "/circles";
    Speaker maria = speakers.of(here.owner(), Scope.WRITE);
    Speaker sanjai = speakers.of(here.sanjai().caller(), Scope.WRITE);
    Speaker pia = speakers.of(here.pia().caller(), Scope.WRITE);
    String auction = auctioned(35, 2);
    refuses(sanjai.post(at, auctioned(91, 2)), 422, "");
    refuses(sanjai.post(at, auctioned(35, 36)), 422, "");
    refuses(sanjai.post(at, auctioned(0, 0)), 422, "");
    refuses(sanjai.post(at, terms("100", "EUR", 2).replace("nt\": 0", "nt\": 1")), 422, "");
    refuses(sanjai.post(at, auction.replace("wait", "deposit")), 409, "1003 InvalidState");
    assertThat(sanjai.get(at).body().path("rows").size()).isZero();

    Answer made = sanjai.post(at, auction).expect(201);
    assertThat(made.text("commitment")).hasSize(64);
    String circle = at + "/" + made.text("id");
    sanjai.post(circle + "/join", "{\"link\": \"\"}").expect(200);
    pia.post(circle + "/join", "{\"link\": \"\"}").expect(200);
    refuses(bid(pia, circle, 0, "20"), 409, "1003 InvalidState");
    refuses(pia.get(circle + "/cycles/0/bids"), 404, "1001 GroupNotFound");
    sanjai.post(circle + "/start", "").expect(200);
    assertThat(pia.get(circle + "/schedule").body().path("rows").get(0).path("recipient").isNull())
        .isTrue();
    assertThat(pia.get(circle + "/outlook").body().path("rows").get(0).path("recipient").isNull())
        .isTrue();
    refuses(bid(pia, circle, 0, "3.99"), 422, "3001 InvalidAmount");
    refuses(bid(pia, circle, 0, "70.01"), 422, "3001 InvalidAmount");
    refuses(bid(pia, circle, 0, "much"), 422, "3001 InvalidAmount");
    refuses(bid(maria, circle, 0, "20"), 403, "2002 NotMember");
    refuses(bid(pia, circle, 1, "20"), 409, "1003 InvalidState");
    refuses(bid(pia, circle, 2, "20"), 404, "1001 GroupNotFound");
    assertThat(pia.get(circle + "/cycles/0/bids").body().path("bids").size()).isZero();
    bid(pia, circle, 0, "20").expect(200);
    refuses(bid(sanjai, circle, 0, "20"), 422, "3001 InvalidAmount");
    Answer bids = bid(sanjai, circle, 0, "24").expect(200);
    assertThat(bids.body().path("bids").size()).isEqualTo(2);
    assertThat(bids.body().path("next").path("least").path("amount").asString()).isEqualTo("28.00");
    assertThat(bids.body().path("recipient").isNull()).isTrue();
    assertThat(bids.body().path("text").isNull()).isTrue();
    assertThat(pia.get(community + "/notices").expect(200).body().toString())
        .contains("There is a higher bid than yours in Friday");
    assertThat(sanjai.get(community + "/notices").expect(200).body().toString())
        .doesNotContain("higher bid");
    String asking = "{\"member\": \"" + here.pia().member().value() + "\"}";
    refuses(sanjai.post(circle + "/swaps", asking), 409, "1003 InvalidState");
    pay(pia, circle, "100").expect(422);
    refuses(payout(pia, circle, here.pia().member()), 403, "2003 Unauthorized");
    refuses(payout(sanjai, circle, here.sanjai().member()), 409, "1003 InvalidState");
  }

  private static String auctioned(int ceiling, int step) {
    return terms("100", "EUR", 2)
        .replace("joined", "auction")
        .replace("ceilingPercent\": 0", "ceilingPercent\": " + ceiling)
        .replace("stepPercent\": 0", "stepPercent\": " + step);
  }

  private static Answer bid(Speaker speaker, String circle, int cycle, String discount) {
    return speaker.post(
        circle + "/cycles/" + cycle + "/bids",
        "{\"discount\": \"" + discount + "\", \"member\": null}");
  }
}
