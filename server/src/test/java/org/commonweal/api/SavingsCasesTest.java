package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.commonweal.ServerTest;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Scope;
import org.commonweal.treasury.Kitty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Savings over HTTP: each refusal with its stable code and name.
@ServerTest
class SavingsCasesTest {

  private static final String LARGEST = "170141183460469231731687303715884105727";

  @Autowired Kitty kitty;
  @Autowired Speakers speakers;

  @Test
  void case1TotalPool() {
    Speaker somebody = speakers.somebody();
    assertThat(total(somebody, "\"1000000\"", "10").expect(200).text("totalPool"))
        .isEqualTo("10000000");
    assertThat(total(somebody, "\"" + LARGEST + "\"", "1").text("totalPool")).isEqualTo(LARGEST);
    refuses(total(somebody, "\"0\"", "10"), 422, "3001 InvalidAmount");
    refuses(total(somebody, "\"-1\"", "10"), 422, "3001 InvalidAmount");
    refuses(total(somebody, "\"0\"", "0"), 422, "3001 InvalidAmount");
    refuses(total(somebody, "\"1.5\"", "10"), 422, "3001 InvalidAmount");
    refuses(total(somebody, "\"1000000\"", "0"), 409, "1003 InvalidState");
    refuses(total(somebody, "\"" + LARGEST + "\"", "2"), 422, "9001 InternalError");
    refuses(total(somebody, "\"" + "9".repeat(5000) + "\"", "1"), 422, "9001 InternalError");
    assertThat(total(somebody, "1000000", "10").expect(422).type()).isEqualTo("wrong-type");
  }

  private static Answer total(Speaker speaker, String amount, String members) {
    return speaker.post(
        "/api/v1/savings/total-pool",
        "{\"contributionAmount\": %s, \"memberCount\": %s}".formatted(amount, members));
  }

  @Test
  void refusesEverythingByItsCodeAndWritesNothing() {
    Kitty.Here here = kitty.here();
    String at = "/api/v1/communities/" + here.place().uid() + "/circles";
    Speaker maria = speakers.of(here.owner(), Scope.WRITE);
    Speaker sanjai = speakers.of(here.sanjai().caller(), Scope.WRITE);
    Speaker pia = speakers.of(here.pia().caller(), Scope.WRITE);
    String missing = at + "/" + UUID.randomUUID();
    refuses(maria.get(missing), 404, "1001 GroupNotFound");
    refuses(maria.get(missing + "/cycles/0/pool"), 404, "1001 GroupNotFound");
    refuses(maria.post(missing + "/cycles/0/pool/readiness", ""), 404, "1001 GroupNotFound");
    refuses(sanjai.post(at, terms("-1", "EUR", 2)), 422, "");
    refuses(sanjai.post(at, terms("1.005", "EUR", 2)), 422, "");
    refuses(sanjai.post(at, terms("100", "EUR", 1)), 422, "");
    refuses(sanjai.post(at, terms("100", "EUR", 101)), 422, "");
    refuses(sanjai.post(at, terms(LARGEST.substring(0, 37), "EUR", 2)), 422, "9001 InternalError");
    sanjai.post(at, terms("100", "EUR", 2).replace("\"100\"", "100")).expect(422);
    assertThat(sanjai.get(at).body().path("rows").size()).isZero();

    Answer made = sanjai.post(at, terms("100", "EUR", 2)).expect(201);
    String circle = at + "/" + made.text("id");
    refuses(maria.get(circle + "/cycles/0/pool"), 409, "1003 InvalidState");
    sanjai.post(circle + "/join", "{\"link\": \"\"}").expect(200);
    refuses(sanjai.post(circle + "/join", "{\"link\": \"\"}"), 409, "2001 AlreadyMember");
    assertThat(maria.get(circle + "/cycles/1/pool").expect(200).text("totalPoolAmount"))
        .isEqualTo("10000");
    refuses(pia.post(circle + "/start", ""), 403, "2003 Unauthorized");
    refuses(sanjai.post(circle + "/start", ""), 409, "1003 InvalidState");
    pia.post(circle + "/join", "{\"link\": \"\"}").expect(200);
    refuses(maria.post(circle + "/join", "{\"link\": \"\"}"), 409, "1002 GroupFull");
    refuses(sanjai.put(circle + "/order", "{\"order\": [0, 1]}"), 409, "1003 InvalidState");
    refuses(pay(pia, circle, "100"), 409, "1003 InvalidState");
    sanjai.post(circle + "/start", "").expect(200);
    assertThat(pia.get(circle + "/schedule").body().path("rows").size()).isEqualTo(2);
    speakers.of(here.viewer().caller(), Scope.WRITE).get(circle).expect(404);

    refuses(pay(maria, circle, "100"), 403, "2002 NotMember");
    refuses(pay(pia, circle, "99"), 422, "3001 InvalidAmount");
    refuses(pay(pia, circle, "100"), 422, "3008 InsufficientBalance");
    kitty.topUp(here, here.pia().member(), "250");
    String key = UUID.randomUUID().toString();
    String path = circle + "/cycles/0/contributions";
    Answer first = pia.write("POST", path, "{\"amount\": \"100\"}", key).expect(200);
    Answer second = pia.write("POST", path, "{\"amount\": \"100\"}", key).expect(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(first.body().path("completionPercentage").asInt()).isEqualTo(50);
    refuses(pay(pia, circle, "100"), 409, "3002 AlreadyContributed");
    refuses(maria.post(circle + "/cycles/0/pool/readiness", ""), 409, "3003 CycleNotComplete");
    refuses(payout(sanjai, circle, here.sanjai().member()), 409, "3003 CycleNotComplete");
    String sheet =
        "{\"place\": \"%s\", \"members\": [\"%s\"]}"
            .formatted(here.box().value(), here.sanjai().member().value());
    sanjai.post(circle + "/cycles/0/sheet", sheet).expect(403);
    maria.post(circle + "/cycles/0/sheet", sheet).expect(200);
    maria.post(circle + "/cycles/0/pool/readiness", "").expect(200);
    refuses(payout(sanjai, circle, here.pia().member()), 422, "4003 InvalidRecipient");
    payout(sanjai, circle, here.sanjai().member()).expect(200);
    refuses(payout(sanjai, circle, here.sanjai().member()), 409, "4002 PayoutAlreadyProcessed");
    refuses(pia.get(circle + "/cycles/7/pool"), 404, "1001 GroupNotFound");

    String asking = "{\"member\": \"" + here.pia().member().value() + "\"}";
    refuses(sanjai.post(circle + "/swaps", asking), 409, "4002 PayoutAlreadyProcessed");
    refuses(pia.post(circle + "/swaps", asking), 422, "4003 InvalidRecipient");
    String no = circle + "/swaps/" + UUID.randomUUID();
    refuses(pia.post(no + "/accept", ""), 404, "1001 GroupNotFound");
    refuses(pia.post(no + "/approve", ""), 403, "2003 Unauthorized");
    refuses(pia.post(circle + "/pause", ""), 403, "2003 Unauthorized");
    assertThat(sanjai.post(circle + "/pause", "").expect(200).text("status")).isEqualTo("paused");
    refuses(sanjai.post(circle + "/pause", ""), 409, "1003 InvalidState");
    assertThat(pia.get(circle + "/pauses").body().path("moves").isArray()).isTrue();
    refuses(payout(sanjai, circle, here.pia().member()), 409, "4002 PayoutAlreadyProcessed");
    assertThat(sanjai.post(circle + "/resume", "").expect(200).text("status")).isEqualTo("active");
    refuses(sanjai.post(circle + "/resume", ""), 409, "1003 InvalidState");

    MemberId owner = here.place().mariaAsMember();
    String places = circle + "/substitutions";
    refuses(
        pia.post(places, takes(here.pia().member(), here.sanjai().member())),
        409,
        "2001 AlreadyMember");
    refuses(pia.post(places, takes(here.sanjai().member(), owner)), 403, "2003 Unauthorized");
    refuses(
        pia.post(places, takes(here.pia().member(), here.pia().member())),
        422,
        "4003 InvalidRecipient");
    refuses(
        sanjai.post(places + "/" + UUID.randomUUID() + "/approve", ""), 404, "1001 GroupNotFound");
    assertThat(pia.get(places).body().path("rows").size()).isZero();
    Answer proposed = pia.post(places, takes(here.pia().member(), owner)).expect(200);
    String place = places + "/" + proposed.body().path("rows").get(0).path("id").asString();
    refuses(sanjai.post(place + "/approve", ""), 409, "1003 InvalidState");
    refuses(pia.post(place + "/approve", ""), 403, "2003 Unauthorized");
    String notices = "/api/v1/communities/" + here.place().uid() + "/notices";
    assertThat(maria.get(notices).expect(200).body().toString())
        .contains("take over a place in Friday");
    maria.post(place + "/accept", "").expect(200);

    Kitty.Here elsewhere = kitty.here();
    Speaker stranger = speakers.of(elsewhere.owner(), Scope.WRITE);
    String other = "/api/v1/communities/" + elsewhere.place().uid() + "/circles/";
    refuses(pay(stranger, other + made.text("id"), "100"), 404, "1001 GroupNotFound");
    refuses(
        payout(stranger, other + made.text("id"), here.sanjai().member()),
        404,
        "1001 GroupNotFound");
    refuses(
        stranger.post(place.replace(at + "/", other) + "/approve", ""), 404, "1001 GroupNotFound");
    sanjai.post(place + "/approve", "").expect(200);
    refuses(sanjai.post(place + "/decline", ""), 409, "1003 InvalidState");
    refuses(pia.get(circle), 404, "1001 GroupNotFound");

    Answer preview = sanjai.get(circle + "/dissolution").expect(200);
    assertThat(preview.body().path("held").path("amount").asString()).isEqualTo("0.00");
    String plan = "{\"plan\": \"%s\"}".formatted(preview.text("plan"));
    refuses(maria.post(circle + "/dissolve", plan), 403, "2003 Unauthorized");
    refuses(sanjai.post(circle + "/dissolve", "{\"plan\": \"1\"}"), 422, "3001 InvalidAmount");
    refuses(stranger.post(other + made.text("id") + "/dissolve", plan), 404, "1001 GroupNotFound");
    refuses(sanjai.post(circle + "/repayments", "{\"amount\": \"1\"}"), 409, "1003 InvalidState");
    assertThat(sanjai.get(circle).text("status")).isEqualTo("active");
    Answer dissolved = sanjai.post(circle + "/dissolve", plan).expect(200);
    assertThat(dissolved.body().path("debts").get(0).path("open").path("amount").asString())
        .isEqualTo("100.00");
    assertThat(maria.get(notices).expect(200).body().toString()).contains("Friday was dissolved");
    refuses(sanjai.post(circle + "/dissolve", plan), 409, "1003 InvalidState");
    refuses(
        sanjai.post(circle + "/repayments", "{\"amount\": \"101\"}"), 422, "3001 InvalidAmount");
    refuses(
        maria.post(circle + "/repayments", "{\"amount\": \"1\"}"), 409, "3002 AlreadyContributed");
    sanjai.post(circle + "/repayments", "{\"amount\": \"40\"}").expect(200);
    String cash =
        "{\"debtor\": \"%s\", \"place\": \"%s\", \"amount\": \"60\"}"
            .formatted(here.sanjai().member().value(), here.box().value());
    sanjai.post(circle + "/repayments/cash", cash).expect(403);
    Answer paid = maria.post(circle + "/repayments/cash", cash).expect(200);
    assertThat(paid.body().path("debts").get(0).path("open").path("amount").asString())
        .isEqualTo("0.00");
    sanjai.post(circle + "/repayments/2/refund", "").expect(403);
    Answer undone = maria.post(circle + "/repayments/2/refund", "").expect(200);
    assertThat(undone.body().path("debts").get(0).path("open").path("amount").asString())
        .isEqualTo("60.00");
    assertThat(sanjai.get(circle + "/repayments").body().path("rows").size()).isEqualTo(2);
  }

  private static String takes(MemberId leaver, MemberId substitute) {
    return "{\"leaver\": \"%s\", \"substitute\": \"%s\"}"
        .formatted(leaver.value(), substitute.value());
  }

  static String terms(String contribution, String currency, int size) {
    return """
    {"name": "Friday", "contribution": "%s", "currency": "%s", "every": "weeks", "count": 1,
     "firstDue": "%s", "zone": "", "size": %d, "graceHours": 1, "late": "fee", "lateFee": "",
     "order": "joined", "entry": "open", "parts": "refused", "missing": "wait", "reserve": "",
     "ceilingPercent": 0, "stepPercent": 0}
    """
        .formatted(contribution, currency, LocalDate.now(ZoneOffset.UTC).plusDays(8), size);
  }

  static Answer pay(Speaker speaker, String circle, String amount) {
    return speaker.post(circle + "/cycles/0/contributions", "{\"amount\": \"" + amount + "\"}");
  }

  static Answer payout(Speaker speaker, String circle, MemberId recipient) {
    return speaker.post(
        circle + "/cycles/0/payout", "{\"recipient\": \"" + recipient.value() + "\"}");
  }

  static void refuses(Answer answer, int status, String error) {
    answer.expect(status);
    if (error.isEmpty()) {
      return;
    }
    assertThat(answer.body().path("code").asInt() + " " + answer.text("name")).isEqualTo(error);
  }
}
