package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.commonweal.ServerTest;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.identity.Scope;
import org.commonweal.treasury.Kitty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The treasury over HTTP: who may what, each refusal, and that nothing is written by one.
@ServerTest
class TreasuryCasesTest {

  @Autowired Kitty kitty;
  @Autowired Speakers speakers;

  private Kitty.Here here;
  private String at;
  private Speaker treasurer;
  private Speaker sanjai;

  @BeforeEach
  void aCommunityWithACashBox() {
    here = kitty.here();
    at = "/api/v1/communities/" + here.place().uid();
    treasurer = speakers.of(here.treasurer().caller(), Scope.WRITE);
    sanjai = speakers.of(here.sanjai().caller(), Scope.WRITE);
  }

  private String topUp(MemberId member, String amount) {
    return topUp(member.value(), here.box().value(), amount, "");
  }

  private static String topUp(UUID member, UUID place, String amount, String day) {
    return """
    {"member": "%s", "place": "%s", "amount": "%s", "currency": "EUR", "effective": "%s",
     "pair": "", "rate": "", "reference": "R 1", "note": "at the door"}
    """
        .formatted(member, place, amount, day);
  }

  private String withdrawal(String amount) {
    return """
    {"member": "%s", "place": "%s", "amount": "%s", "currency": "EUR", "effective": "",
     "reference": "", "note": ""}
    """
        .formatted(here.sanjai().member().value(), here.box().value(), amount);
  }

  @Test
  void recordsATopUpOnceUnderItsKey() {
    String body = topUp(here.sanjai().member(), "50");
    String key = UUID.randomUUID().toString();
    Answer first = treasurer.write("POST", at + "/top-ups", body, key).expect(201);
    Answer second = treasurer.write("POST", at + "/top-ups", body, key).expect(201);
    assertThat(second.text("id")).isEqualTo(first.text("id"));
    assertThat(first.body().path("amount").path("amount").asString()).isEqualTo("50.00");
    assertThat(first.body().path("amount").path("currency").asString()).isEqualTo("EUR");
    assertThat(first.text("note")).isEqualTo("at the door");
    treasurer.write("POST", at + "/top-ups", topUp(here.sanjai().member(), "51"), key).expect(409);
    assertThat(balance(sanjai)).isEqualTo("50.00");
    Answer got = sanjai.get(at + "/top-ups/" + first.text("id")).expect(200);
    assertThat(got.text("reference")).isEqualTo("R 1");
    sanjai.get(at + "/withdrawals/" + first.text("id")).expect(404);
  }

  private String balance(Speaker speaker) {
    return speaker
        .get(at + "/wallets")
        .expect(200)
        .body()
        .path("rows")
        .path(0)
        .path("balance")
        .path("amount")
        .asString();
  }

  @Test
  void letsOnlyThoseWhoKeepMoneyRecordIt() {
    String body = topUp(here.sanjai().member(), "50");
    for (Speaker speaker :
        List.of(sanjai, of(here.accountant().caller()), of(here.viewer().caller()))) {
      for (String path : List.of("/top-ups", "/withdrawals")) {
        String asked = path.equals("/top-ups") ? body : withdrawal("1");
        assertThat(speaker.post(at + path, asked).expect(403).type()).isEqualTo("not-permitted");
      }
      speaker.post(at + "/places", "{\"kind\": \"bank\", \"name\": \"Bank\"}").expect(403);
      speaker.post(at + "/periods", "{\"through\": \"2025-01-31\"}").expect(403);
      speaker
          .post(at + "/currencies", "{\"code\": \"HRS\", \"name\": \"Hours\", \"decimals\": 1}")
          .expect(403);
      speaker.post(counts(), count("1")).expect(403);
    }
    Speaker reading = speakers.of(here.treasurer().caller(), Scope.READ);
    assertThat(reading.post(at + "/top-ups", body).expect(403).type()).isEqualTo("read-only-token");
    reading.get(at + "/treasury").expect(200);
    Speaker outsider = speakers.somebody();
    outsider.post(at + "/top-ups", body).expect(404);
    for (String path : List.of("/top-ups", "/wallets", "/treasury", "/places", "/currencies")) {
      outsider.get(at + path).expect(404);
    }
    speakers.nobody().get(at + "/wallets").expect(401);
    assertThat(rows(treasurer.get(at + "/top-ups"))).isEqualTo(0);
  }

  private Speaker of(Caller caller) {
    return speakers.of(caller, Scope.WRITE);
  }

  private static int rows(Answer answer) {
    return answer.expect(200).body().path("rows").size();
  }

  private String counts() {
    return at + "/places/" + here.box().value() + "/counts";
  }

  private static String count(String counted) {
    return """
    {"counted": "%s", "currency": "EUR", "effective": "", "reason": "", "books": ""}
    """
        .formatted(counted);
  }

  @Test
  void showsEverybodyOnlyWhatIsTheirs() {
    treasurer.post(at + "/top-ups", topUp(here.sanjai().member(), "50")).expect(201);
    String other =
        treasurer.post(at + "/top-ups", topUp(here.pia().member(), "7")).expect(201).text("id");
    Speaker viewer = of(here.viewer().caller());
    assertThat(rows(sanjai.get(at + "/top-ups"))).isEqualTo(1);
    assertThat(rows(viewer.get(at + "/top-ups"))).isEqualTo(0);
    sanjai.get(at + "/top-ups/" + other).expect(404);
    String pia = here.pia().member().value().toString();
    sanjai.get(at + "/top-ups?member=" + pia).expect(403);
    sanjai.get(at + "/wallets?member=" + pia).expect(403);
    sanjai.get(at + "/treasury").expect(403);
    sanjai.get(counts()).expect(403);
    assertThat(viewer.get(at + "/places").expect(200).body().at("/rows/0/holds").isNull()).isTrue();
    assertThat(rows(viewer.get(at + "/currencies"))).isEqualTo(1);
    Speaker accountant = of(here.accountant().caller());
    assertThat(rows(accountant.get(at + "/top-ups"))).isEqualTo(2);
    assertThat(rows(accountant.get(at + "/top-ups?member=" + pia))).isEqualTo(1);
    assertThat(rows(accountant.get(at + "/wallets"))).isEqualTo(2);
    assertThat(rows(accountant.get(at + "/treasury"))).isEqualTo(1);
    assertThat(accountant.get(at + "/places").body().at("/rows/0/holds/0/amount").asString())
        .isEqualTo("57.00");
  }

  @Test
  void refusesWhatIsWrongBesideItsField() {
    UUID member = here.sanjai().member().value();
    UUID box = here.box().value();
    Kitty.Here elsewhere = kitty.here();
    assertFault(topUp(elsewhere.sanjai().member(), "5"), 422, "member", "no-such-holder");
    assertFault(topUp(member, elsewhere.box().value(), "5", ""), 422, "place", "no-such-place");
    for (String amount : List.of("0", "-1", "0.001", "abc", "NaN", "1" + "0".repeat(16))) {
      assertThat(
              treasurer.post(at + "/top-ups", topUp(member, box, amount, "")).expect(422).fields())
          .as(amount)
          .containsExactly("amount");
    }
    assertFault(topUp(member, box, "5", "2999-01-01"), 422, "effective", "day-out-of-range");
    assertFault(topUp(member, box, "5", "soon"), 422, "effective", "not-a-day");
    assertFault(
        topUp(member, box, "5", "").replace("EUR", "XYZ"), 422, "currency", "no-such-currency");
    assertFault(
        topUp(member, box, "5", "").replace("\"pair\": \"\"", "\"pair\": \"USD\""),
        422,
        "pair",
        "not-a-rate");
    Answer short_ = treasurer.post(at + "/withdrawals", withdrawal("1")).expect(409);
    assertThat(short_.type()).isEqualTo("wallet-short");
    assertThat(short_.text("detail"))
        .isEqualTo("Sanjai's wallet holds 0.00 EUR, and this takes 1.00.");
    assertThat(rows(treasurer.get(at + "/top-ups"))).isEqualTo(0);
  }

  private void assertFault(String body, int status, String field, String type) {
    Answer answer = treasurer.post(at + "/top-ups", body).expect(status);
    assertThat(answer.fields()).containsExactly(field);
    assertThat(answer.type()).isEqualTo(type);
  }

  @Test
  void hidesOtherCommunitiesPlacesAndMovements() {
    Kitty.Here elsewhere = kitty.here();
    UUID foreign = kitty.topUp(elsewhere, elsewhere.sanjai().member(), "5").value();
    treasurer.get(at + "/top-ups/" + foreign).expect(404);
    treasurer.post(at + "/top-ups/" + foreign + "/reverse", "{\"reason\": \"x\"}").expect(404);
    String place = at + "/places/" + elsewhere.box().value();
    treasurer.get(place).expect(404);
    treasurer.put(place, "{\"kind\": \"cash\", \"name\": \"Mine\"}").expect(404);
    treasurer.post(place + "/close", "").expect(404);
    treasurer.post(place + "/counts", count("1")).expect(404);
    String wallet = at + "/wallets/" + elsewhere.sanjai().member().value() + "/EUR/close";
    treasurer.post(wallet, "").expect(404);
  }

  @Test
  void showsStatementsOfPlacesToThoseWhoReadMoney() {
    treasurer.post(at + "/top-ups", topUp(here.sanjai().member(), "50")).expect(201);
    String statement = at + "/places/" + here.box().value() + "/statement";
    Answer shown = of(here.accountant().caller()).get(statement).expect(200);
    assertThat(shown.body().at("/holder/name").asString()).isEqualTo("Cash box");
    assertThat(shown.body().at("/rows/0/accounts/0/account/balance/amount").asString())
        .isEqualTo("50.00");
    treasurer.get(statement + ".csv").expect(200);
    sanjai.get(statement).expect(404);
    sanjai.get(statement + ".csv").expect(404);
    speakers.somebody().get(statement).expect(404);
    treasurer.get(at + "/places/" + kitty.here().box().value() + "/statement").expect(404);
    treasurer.get(at + "/members/" + here.box().value() + "/statement").expect(404);
    sanjai.get(at + "/councils/" + here.place().food().id().value() + "/statement").expect(200);
  }

  @Test
  void recordsManyTogether() {
    String good = topUp(here.sanjai().member(), "5");
    String bad = topUp(here.pia().member(), "0");
    String all = "{\"together\": \"%s\", \"topUps\": [%s, %s]}";
    Answer none =
        treasurer
            .post(at + "/top-ups/together", all.formatted("all-or-none", good, bad))
            .expect(422);
    assertThat(none.type()).isEqualTo("not-all-recorded");
    assertThat(none.body().at("/lines/0/line").asInt()).isEqualTo(2);
    assertThat(none.body().at("/lines/0/field").asString()).isEqualTo("amount");
    assertThat(rows(treasurer.get(at + "/top-ups"))).isEqualTo(0);
    Answer some =
        treasurer
            .post(at + "/top-ups/together", all.formatted("each-alone", good, bad))
            .expect(200);
    assertThat(some.body().at("/rows/0/topUp").asString()).isNotEmpty();
    assertThat(some.body().at("/rows/1/errors/0/field").asString()).isEqualTo("amount");
    assertThat(rows(treasurer.get(at + "/top-ups"))).isEqualTo(1);
  }

  @Test
  void sendsUndoesAndClosesDays() {
    String id =
        treasurer.post(at + "/top-ups", topUp(here.sanjai().member(), "50")).expect(201).text("id");
    String send =
        "{\"receiver\": \"%s\", \"amount\": \"20\", \"currency\": \"EUR\", \"note\": \"\"}"
            .formatted(here.pia().member().value());
    assertThat(sanjai.post(at + "/transfers", send).expect(403).type()).isEqualTo("transfers-off");
    treasurer.put(at + "/treasury/settings", "{\"transfers\": true, \"digits\": 15}").expect(403);
    kitty.allowTransfers(here);
    sanjai.post(at + "/transfers", send).expect(201);
    of(here.viewer().caller()).post(at + "/transfers", send).expect(403);
    String reverse = at + "/top-ups/" + id + "/reverse";
    sanjai.post(reverse, "{\"reason\": \"mine\"}").expect(403);
    assertThat(treasurer.post(reverse, "{\"reason\": \"twice\"}").expect(409).text("detail"))
        .isEqualTo("Sanjai's wallet holds 30.00 EUR, and this takes 50.00.");
    treasurer.post(at + "/periods", "{\"through\": \"2025-01-31\"}").expect(201);
    String late = topUp(here.sanjai().member().value(), here.box().value(), "5", "2025-01-31");
    assertFault(late, 409, "effective", "day-closed");
    treasurer.post(at + "/periods", "{\"through\": \"2999-01-31\"}").expect(422);
    treasurer.post(at + "/periods/reopen", "{\"through\": \"2025-01-31\"}").expect(200);
    treasurer.post(at + "/top-ups", late).expect(201);
  }

  @Test
  void tellsMembersOfWhatOthersDidToTheirWallets() {
    kitty.allowTransfers(here);
    String id =
        treasurer.post(at + "/top-ups", topUp(here.sanjai().member(), "50")).expect(201).text("id");
    treasurer.post(at + "/withdrawals", withdrawal("5.5")).expect(201);
    treasurer.post(at + "/top-ups", topUp(here.sanjai().member(), "25")).expect(201);
    String send =
        "{\"receiver\": \"%s\", \"amount\": \"20\", \"currency\": \"EUR\", \"note\": \"\"}"
            .formatted(here.pia().member().value());
    sanjai.post(at + "/transfers", send).expect(201);
    treasurer.post(at + "/top-ups/" + id + "/reverse", "{\"reason\": \"twice\"}").expect(409);
    treasurer.post(at + "/top-ups", topUp(here.sanjai().member(), "0.5")).expect(201);
    treasurer.post(at + "/top-ups/" + id + "/reverse", "{\"reason\": \"twice\"}").expect(200);

    assertThat(told(sanjai))
        .containsExactly(
            "What moved 50.00 EUR in your wallet was undone",
            "0.50 EUR came into your wallet",
            "25.00 EUR came into your wallet",
            "5.50 EUR was paid out of your wallet",
            "50.00 EUR came into your wallet");
    assertThat(told(of(here.pia().caller()))).containsExactly("Sanjai sent you 20.00 EUR");
    assertThat(told(treasurer)).isEmpty();
    assertThat(rows(treasurer.get(at + "/activity"))).isZero();
  }

  private List<String> told(Speaker who) {
    return who.get(at + "/notices?topic=money")
        .expect(200)
        .body()
        .path("rows")
        .valueStream()
        .map(row -> row.path("what").path("sentence").asString())
        .toList();
  }

  @Test
  void countsAPlace() {
    treasurer.post(at + "/top-ups", topUp(here.sanjai().member(), "50")).expect(201);
    assertThat(treasurer.post(counts(), count("49")).expect(422).fields())
        .containsExactly("reason");
    String found = count("49").replace("\"reason\": \"\"", "\"reason\": \"lost\"");
    Answer counted = treasurer.post(counts(), found).expect(201);
    assertThat(counted.body().at("/difference/amount").asString()).isEqualTo("-1.00");
    assertThat(rows(treasurer.get(counts()))).isEqualTo(1);
    Answer sheet = of(here.accountant().caller()).get(at + "/treasury").expect(200);
    assertThat(sheet.body().at("/rows/0/there/amount").asString()).isEqualTo("49.00");
    assertThat(sheet.body().at("/rows/0/members/amount").asString()).isEqualTo("50.00");
    assertThat(sheet.body().at("/rows/0/differences/amount").asString()).isEqualTo("-1.00");
  }
}
