package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonweal.ServerTest;
import org.commonweal.api.Club.Here;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The thirteen cases of pots and shared expenses, over HTTP.
@ServerTest
class PotCasesTest {

  @Autowired Club club;
  @Autowired Speakers speakers;

  @Test
  void case1LoadingMovesMoneyFromWalletToPot() {
    Here here = club.here();
    String pot = here.pot("block", "");
    here.topUp(here.m(1), "8000");
    Answer loaded = here.load(here.tara(), pot, here.m(1), "5000").expect(200);
    assertThat(money(loaded, "wallet")).isEqualTo("3000.00");
    assertThat(money(loaded, "pot")).isEqualTo("5000.00");
    Answer list = here.sanjai().get(here.at() + "/history?currency=EUR").expect(200);
    var line = list.body().path("rows").path(0);
    assertThat(line.path("event").asString()).isEqualTo("pot-loaded");
    assertThat(line.path("change").path("amount").asString()).isEqualTo("-5000.00");
    assertThat(line.path("balance").path("amount").asString()).isEqualTo("3000.00");
    here.load(here.tara(), pot, here.m(1), "2000").expect(200);
    assertThat(here.wallet(here.m(1))).isEqualTo("1000.00");
    assertThat(here.remaining(pot).getFirst()).isEqualTo("7000.00");
  }

  private static String money(Answer answer, String field) {
    return answer.body().path("rows").path(0).path(field).path("amount").asString();
  }

  @Test
  void case2RefusesToLoadMoreThanTheWalletHolds() {
    Here here = club.here();
    String pot = here.pot("block", "");
    here.topUp(here.m(1), "4999.99");
    Answer refused = here.load(here.tara(), pot, here.m(1), "5000").expect(409);
    assertThat(refused.type()).isEqualTo("wallet-short");
    assertThat(refused.text("detail")).contains("4,999.99");
    assertThat(here.wallet(here.m(1))).isEqualTo("4999.99");
    assertThat(here.history(pot, here.m(1))).isEmpty();
    here.topUp(here.m(1), "0.01");
    here.load(here.tara(), pot, here.m(1), "5000.00").expect(200);
  }

  @Test
  void case3RefusesWhatIsNoAmountAndLoadsOnce() {
    Here here = club.here();
    String pot = here.pot("block", "");
    here.topUp(here.m(1), "100");
    for (String amount : List.of("0", "-1", "0.001", "abc", "NaN", "1" + "0".repeat(16))) {
      here.load(here.tara(), pot, here.m(1), amount).expect(422);
    }
    here.load(here.sanjai(), pot, here.m(1), "10").expect(403);
    String path = here.at() + "/pots/" + pot + "/loads";
    here.tara()
        .post(path, Here.loads("each-alone", List.of(here.m(1)), "x").replace("\"x\"", "0.3"))
        .expect(422);
    assertThat(here.history(pot, here.m(1))).isEmpty();
    String key = UUID.randomUUID().toString();
    String body = Here.loads("all-or-none", List.of(here.m(1)), "10");
    Answer first = here.tara().write("POST", path, body, key).expect(200);
    assertThat(here.tara().write("POST", path, body, key).expect(200).body())
        .isEqualTo(first.body());
    assertThat(here.history(pot, here.m(1))).containsExactly("pot-loaded 10.00 10.00");
    Answer some =
        here.tara()
            .post(path, Here.loads("each-alone", List.of(here.m(1), here.m(2)), "50"))
            .expect(200);
    assertThat(some.body().path("rows").path(1).path("errors").path(0).path("type").asString())
        .endsWith("wallet-short");
    here.tara()
        .post(path, Here.loads("all-or-none", List.of(here.m(1), here.m(2)), "10"))
        .expect(422);
    assertThat(here.remaining(pot).getFirst()).isEqualTo("60.00");
  }

  @Test
  void case4DinnerIsTakenFromPotsAndNobodyOwesAnything() {
    Here here = club.here();
    String pot = here.filled("block", "", "5000");
    String dinner = here.spend(Here.dinner(pot, "900", here.nine())).expect(201).text("id");
    assertThat(here.remaining(pot)).containsOnly("4900.00");
    assertThat(here.wallet(here.m(1))).isEqualTo("0.00");
    assertThat(here.settleUp().body().path("balances").size()).isZero();
    assertThat(here.pia().get(here.at() + "/expenses/" + dinner).expect(200).text("title"))
        .isEqualTo("Dinner");
    assertThat(here.pia().get(here.at() + "/expenses").body().path("rows").size()).isEqualTo(1);
    here.sanjai().post(here.at() + "/expenses", Here.dinner(pot, "9", here.nine())).expect(403);
  }

  @Test
  void case5DividesToTheLastUnit() {
    Here here = club.here();
    String pot = here.filled("block", "", "5000");
    assertThat(parts(here, Here.dinner(pot, "1000", here.nine())))
        .containsOnly("111.12", "111.11")
        .satisfies(all -> assertThat(Collections.frequency(all, "111.12")).isEqualTo(1));
    assertThat(parts(here, Here.dinner(pot, "1000", here.nine().subList(0, 7))))
        .containsOnly("142.86", "142.85")
        .satisfies(all -> assertThat(Collections.frequency(all, "142.86")).isEqualTo(5));
    assertThat(parts(here, Here.dinner(pot, "0.05", here.nine())))
        .containsOnly("0.01", "0.00")
        .satisfies(all -> assertThat(Collections.frequency(all, "0.01")).isEqualTo(5));
    // nine odd units go round the queue once
    List<String> before = here.remaining(pot);
    IntStream.range(0, 9).forEach(_ -> here.spend(Here.dinner(pot, "0.01", here.nine())));
    for (int i = 0; i < 9; i++) {
      assertThat(new java.math.BigDecimal(before.get(i)))
          .isEqualTo(new java.math.BigDecimal(here.remaining(pot).get(i)).add(cents(1)));
    }
  }

  private static java.math.BigDecimal cents(long count) {
    return java.math.BigDecimal.valueOf(count, 2);
  }

  private static List<String> parts(Here here, String expense) {
    Answer preview = here.tara().post(here.at() + "/expenses/preview", expense).expect(200);
    Answer made = here.spend(expense).expect(201);
    List<String> parts =
        made.body()
            .path("participants")
            .valueStream()
            .map(part -> part.path("amount").path("amount").asString())
            .toList();
    assertThat(
            preview
                .body()
                .path("participants")
                .valueStream()
                .map(part -> part.path("amount").asString()))
        .containsExactlyElementsOf(parts);
    return parts;
  }

  @Test
  void case6DividesBySharesAndRefusesAmountsThatDoNotAddUp() {
    Here here = club.here();
    String pot = here.filled("block", "", "1000");
    String shares =
        String.join(
            ",",
            Here.weight(here.m(1), "1"),
            Here.weight(here.m(2), "1.5"),
            Here.weight(here.m(3), "0.5"));
    assertThat(parts(here, Here.asked("pot", pot, "250", "shares", shares, "")))
        .containsExactly("83.33", "125.00", "41.67");
    String amounts = Here.weight(here.m(1), "500") + "," + Here.weight(here.m(2), "300");
    Answer refused = here.spend(Here.asked("pot", pot, "900", "amounts", amounts, "")).expect(422);
    assertThat(refused.text("detail")).isEqualTo("100.00 EUR missing.");
    String percent = Here.weight(here.m(1), "33.3") + "," + Here.weight(here.m(2), "66.7");
    assertThat(parts(here, Here.asked("pot", pot, "10", "percent", percent, "")))
        .containsExactly("3.33", "6.67");
    here.spend(Here.asked("pot", pot, "9", "percent", percent.replace("66.7", "66"), ""))
        .expect(422);
    here.spend(Here.asked("pot", pot, "9", "shares", percent.replace("66.7", "-1"), ""))
        .expect(422);
    here.spend(Here.dinner(pot, "9", List.of(here.m(1), here.m(1)))).expect(422);
    here.spend(Here.dinner(pot, "9", List.of(new MemberId(UUID.randomUUID())))).expect(422);
    here.spend(Here.dinner(pot, "9", List.of())).expect(422);
    assertThat(here.tara().get(here.at() + "/expenses").body().path("rows").size()).isEqualTo(2);
  }

  @Test
  void case7SaysWhoFallsShortAndAsksOnceMoreWhereThePolicyWarns() {
    Here here = club.here();
    String block = here.pot("block", "");
    String warn = here.pot("warn", "");
    for (String pot : List.of(block, warn)) {
      here.nine().forEach(member -> here.topUp(member, "5000"));
      here.load(here.tara(), pot, here.m(1), "100").expect(200);
      here.nine().stream().skip(1).forEach(one -> here.load(here.tara(), pot, one, "5000"));
    }
    Answer refused = here.spend(Here.dinner(block, "1350", here.nine())).expect(409);
    assertThat(refused.text("detail")).startsWith("Sanjai is short by 50.00 EUR");
    assertThat(here.remaining(block)).contains("100.00").contains("5000.00").doesNotContain("50");
    String asked = Here.dinner(warn, "1350", here.nine());
    assertThat(here.spend(asked).expect(409).type()).isEqualTo("pots-would-fall-short");
    here.spend(asked.replace("\"confirmed\": false", "\"confirmed\": true")).expect(201);
    assertThat(here.remaining(warn).getFirst()).isEqualTo("-50.00");
    // what is below 0 only takes in
    here.tara()
        .post(
            here.at() + "/pots/" + warn + "/returns",
            "{\"member\": \"%s\", \"amount\": \"1\"}".formatted(here.m(1).value()))
        .expect(409);
    String limit = here.pot("limit", "20");
    here.spend(Here.dinner(limit, "20.01", List.of(here.m(2)))).expect(409);
    here.spend(Here.dinner(limit, "20", List.of(here.m(2)))).expect(201);
    here.spend(Here.dinner(here.pot("allow", ""), "7000", List.of(here.m(2)))).expect(201);
    here.tara().post(here.at() + "/pots/" + limit + "/close", "").expect(409);
  }

  @Test
  void case8VoidsAndEditsUnderAVersion() {
    Here here = club.here();
    String pot = here.filled("block", "", "5000");
    String asked = Here.dinner(pot, "900", here.nine());
    String dinner = here.spend(asked).expect(201).text("id");
    String path = here.at() + "/expenses/" + dinner;
    here.tara().post(path + "/void", "{\"version\": 1, \"reason\": \"\"}").expect(422);
    here.sanjai().post(path + "/void", "{\"version\": 1, \"reason\": \"no\"}").expect(403);
    here.tara().post(path + "/void", "{\"version\": 1, \"reason\": \"Not eaten\"}").expect(200);
    assertThat(here.remaining(pot)).containsOnly("5000.00");
    assertThat(here.history(pot, here.m(4)))
        .containsExactly(
            "reversed 100.00 5000.00", "pot-spent -100.00 4900.00", "pot-loaded 5000.00 5000.00");
    here.tara().post(path + "/void", "{\"version\": 1, \"reason\": \"again\"}").expect(409);
    String other = here.at() + "/expenses/" + here.spend(asked).expect(201).text("id");
    String edit = "{\"version\": 1, \"expense\": " + asked.replace("\"900\"", "\"990\"") + "}";
    assertThat(here.tara().put(other, edit).expect(200).body().path("version").asInt())
        .isEqualTo(2);
    assertThat(here.remaining(pot)).containsOnly("4890.00");
    assertThat(here.tara().put(other, edit).expect(409).type()).isEqualTo("outdated-version");
    here.tara().put(other, edit.replace("\"kind\": \"pot\"", "\"kind\": \"group\"")).expect(422);
    assertThat(here.remaining(pot)).containsOnly("4890.00");
    assertThat(here.pia().get(other + "/versions").body().path("rows").size()).isEqualTo(2);
  }

  @Test
  void case9WhatIsDoneAtOnceIsAsIfOneCameAfterTheOther() throws Exception {
    Here here = club.here();
    String pot = here.pot("block", "");
    here.topUp(here.m(1), "600");
    here.load(here.tara(), pot, here.m(1), "100").expect(200);
    String asked = Here.dinner(pot, "80", List.of(here.m(1)));
    Presses.together(
        List.of(
            () -> here.load(here.tara(), pot, here.m(1), "500").expect(200),
            () -> here.spend(asked).expect(201)));
    assertThat(here.remaining(pot).getFirst()).isEqualTo("520.00");
    here.spend(asked.replace("\"80\"", "\"420\"")).expect(201);
    List<Answer> answers =
        Presses.together(List.of(() -> here.spend(asked), () -> here.spend(asked)));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
    assertThat(here.remaining(pot).getFirst()).isEqualTo("20.00");
  }

  @Test
  void case10WhoPaidForOthersIsOwedInProportion() {
    Here here = club.here();
    here.spend(Here.group("900", here.nine(), Here.paid(here.m(1), "900"))).expect(201);
    assertThat(here.wallet(here.m(1))).isEqualTo("-900.00");
    assertThat(here.net(here.m(1))).isEqualTo("800.00");
    Here other = club.here();
    String payers = Here.paid(other.m(1), "600") + "," + Here.paid(other.m(2), "300");
    String four = Here.group("900", other.nine().subList(0, 4), payers);
    other.spend(four.replace("\"300\"", "\"299.99\"")).expect(422);
    other
        .spend(four.replace("\"300\", \"change\": \"\"", "\"300\", \"change\": \"301\""))
        .expect(422);
    assertThat(other.settleUp().body().path("balances").size()).isZero();
    String id = other.spend(four).expect(201).text("id");
    List<String> pairs =
        other
            .settleUp()
            .body()
            .path("pairs")
            .valueStream()
            .map(row ->
                row.path("debtorName").asString()
                    + " owes "
                    + row.path("creditorName").asString()
                    + " "
                    + row.path("amount").asString())
            .toList();
    assertThat(pairs)
        .containsExactlyInAnyOrder(
            "m3 owes Sanjai 187.50",
            "m3 owes Pia 37.50",
            "m4 owes Sanjai 187.50",
            "m4 owes Pia 37.50");
    other
        .tara()
        .post(other.at() + "/expenses/" + id + "/void", "{\"version\": 1, \"reason\": \"Wrong\"}")
        .expect(200);
    assertThat(other.settleUp().body().path("pairs").size()).isZero();
    assertThat(other.wallet(other.m(1))).isEqualTo("0.00");
  }

  @Test
  void case11ManySmallDebtsAddUp() {
    Here here = club.here();
    String coffee = Here.group("0.98", List.of(here.m(1), here.m(2)), Here.paid(here.m(1), "0.98"));
    IntStream.range(0, 20).forEach(_ -> here.spend(coffee).expect(201));
    assertThat(here.net(here.m(2))).isEqualTo("-9.80");
    assertThat(here.settleUp().body().path("suggested").path(0).path("amount").asString())
        .isEqualTo("9.80");
  }

  @Test
  void letsWhoeverIsSaidToHavePaidUndoIt() {
    Here here = club.here();
    String asked = Here.group("50", List.of(here.m(1), here.m(2)), Here.paid(here.m(2), "50"));
    String id = here.sanjai().post(here.at() + "/expenses", asked).expect(201).text("id");
    here.pia()
        .post(here.at() + "/expenses/" + id + "/void", "{\"version\": 1, \"reason\": \"Not mine\"}")
        .expect(200);
    assertThat(here.wallet(here.m(2))).isEqualTo("0.00");
  }

  @Test
  void case12SettlesInPartOnceAndNeverTooMuch() throws Exception {
    Here here = club.here();
    String pair = Here.group("200", List.of(here.m(1), here.m(2)), Here.paid(here.m(1), "200"));
    here.sanjai().post(here.at() + "/expenses", pair).expect(201);
    String path = here.at() + "/settlements";
    for (String amount : List.of("100.01", "0", "-5")) {
      assertThat(here.pia().post(path, payment(here, amount)).status()).isIn(409, 422);
    }
    here.pia().post(path, payment(here, "40").replace("EUR", "XXX")).expect(422);
    assertThat(here.pia().get(path).body().path("rows").size()).isZero();
    String declared = here.pia().post(path, payment(here, "40")).expect(200).text("id");
    assertThat(here.net(here.m(2))).isEqualTo("-100.00");
    here.pia().post(path + "/" + declared + "/confirm", "").expect(403);
    assertThat(here.sanjai().post(path + "/" + declared + "/confirm", "").expect(409).type())
        .isEqualTo("wallet-short");
    here.topUp(here.m(2), "100");
    String key = UUID.randomUUID().toString();
    List<Answer> twice =
        Presses.together(
            Collections.nCopies(
                2, () -> here.sanjai().write("POST", path + "/" + declared + "/confirm", "", key)));
    assertThat(twice).extracting(Answer::status).contains(200);
    assertThat(here.net(here.m(2))).isEqualTo("-60.00");
    assertThat(here.wallet(here.m(2))).isEqualTo("60.00");
    here.sanjai().post(path + "/" + declared + "/confirm", "").expect(409);
    List<Answer> full =
        Presses.together(
            Collections.nCopies(2, () -> here.sanjai().post(path, payment(here, "60"))));
    assertThat(full).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    assertThat(here.settleUp().body().path("balances").size()).isZero();
    assertThat(here.settleUp().body().path("pairs").size()).isZero();
    here.sanjai().post(path + "/" + declared + "/undo", "").expect(409);
    here.topUp(here.m(1), "200");
    here.sanjai().post(path + "/" + declared + "/undo", "").expect(200);
    assertThat(here.net(here.m(2))).isEqualTo("-40.00");
  }

  private static String payment(Here here, String amount) {
    return "{\"payer\": \"%s\", \"receiver\": \"%s\", \"amount\": \"%s\", \"currency\": \"EUR\"}"
        .formatted(here.m(2).value(), here.m(1).value(), amount);
  }

  @Test
  void case13WhatFailsBetweenLeavesNoTrace() {
    Here here = club.here();
    String pot = here.filled("block", "", "100");
    String amounts =
        String.join(
            ",",
            IntStream.rangeClosed(1, 9)
                .mapToObj(i -> Here.weight(here.m(i), i == 6 ? "100.01" : "10"))
                .toList());
    assertThat(
            here.spend(Here.asked("pot", pot, "180.01", "amounts", amounts, "")).expect(409).type())
        .isEqualTo("pots-short");
    assertThat(here.remaining(pot)).containsOnly("100.00");
    assertThat(here.tara().get(here.at() + "/expenses").body().path("rows").size()).isZero();
  }

  @Test
  void everybodySeesWhatIsTheirs() {
    Here here = club.here();
    String own = Here.asked("individual", "", "12", "equally", "", "");
    String shoes = here.sanjai().post(here.at() + "/expenses", own).expect(201).text("id");
    assertThat(here.wallet(here.m(1))).isEqualTo("-12.00");
    here.tara().get(here.at() + "/expenses/" + shoes).expect(404);
    assertThat(here.tara().get(here.at() + "/expenses").body().path("rows").size()).isZero();
    here.sanjai().get(here.at() + "/expenses/" + shoes).expect(200);
    here.sanjai()
        .post(
            here.at() + "/expenses",
            Here.asked("individual", "", "1", "equally", Here.equally(here.nine()), ""))
        .expect(422);
    String others = Here.group("2", List.of(here.m(2), here.m(3)), Here.paid(here.m(2), "2"));
    here.sanjai().post(here.at() + "/expenses", others).expect(403);
    Speaker vera = speakers.of(here.place().viewer().caller(), Scope.WRITE);
    vera.post(here.at() + "/expenses", own).expect(403);
    String pot = here.pot("block", "");
    here.sanjai()
        .get(here.at() + "/pots/" + pot + "/members/" + here.m(2).value() + "/history")
        .expect(403);
    assertThat(
            here.sanjai().get(here.at() + "/pots/" + pot + "/members").body().path("rows").size())
        .isEqualTo(1);
    here.sanjai().get(here.at() + "/pots/" + UUID.randomUUID()).expect(404);
    Here elsewhere = club.here();
    elsewhere.tara().get(elsewhere.at() + "/expenses/" + shoes).expect(404);
    elsewhere.tara().get(elsewhere.at() + "/pots/" + pot).expect(404);
    here.tara()
        .post(
            here.at() + "/pots",
            "{\"name\": \"Trip block\", \"currency\": \"EUR\", \"place\": \"%s\", \"policy\": \"block\", \"limit\": \"\", \"treasurers\": []}"
                .formatted(here.place().box().value()))
        .expect(409);
  }

  @Test
  void asksForContributionsOpensWithBalancesAndGivesBack() {
    Here here = club.here();
    String pot = here.pot("block", "");
    String path = here.at() + "/pots/" + pot;
    String opening =
        """
        {"members": [{"member": "%s", "held": "50", "owed": "-7"},
                     {"member": "%s", "held": "", "owed": "7"}]}
        """
            .formatted(here.m(1).value(), here.m(2).value());
    here.tara().post(path + "/opening", opening.replace("\"7\"", "\"8\"")).expect(422);
    here.tara().post(path + "/opening", opening).expect(200);
    here.tara().post(path + "/opening", opening).expect(409);
    assertThat(here.remaining(pot).getFirst()).isEqualTo("50.00");
    assertThat(here.net(here.m(2))).isEqualTo("7.00");
    String call =
        "{\"title\": \"May\", \"due\": \"2020-05-01\", \"amount\": \"30\", \"members\": [\"%s\"]}"
            .formatted(here.m(3).value());
    here.sanjai().post(path + "/calls", call).expect(403);
    here.tara().post(path + "/calls", call.replace("\"30\"", "\"0\"")).expect(422);
    here.tara().post(path + "/calls", call).expect(200);
    here.topUp(here.m(3), "100");
    here.load(here.tara(), pot, here.m(3), "20").expect(200);
    assertThat(arrears(here, pot, here.m(3))).isEqualTo("10.00");
    here.load(here.tara(), pot, here.m(3), "20").expect(200);
    assertThat(arrears(here, pot, here.m(3))).isEqualTo("0.00");
    String back = "{\"member\": \"%s\", \"amount\": \"15\"}".formatted(here.m(3).value());
    here.tara().post(path + "/returns", back.replace("\"15\"", "\"40.01\"")).expect(409);
    here.tara().post(path + "/returns", back).expect(200);
    assertThat(here.wallet(here.m(3))).isEqualTo("75.00");
    here.tara().post(path + "/close", "").expect(200);
    assertThat(here.wallet(here.m(3))).isEqualTo("100.00");
    here.load(here.tara(), pot, here.m(3), "1").expect(409);
  }

  private static String arrears(Here here, String pot, MemberId member) {
    return here.tara()
        .get(here.at() + "/pots/" + pot + "/members")
        .body()
        .path("rows")
        .valueStream()
        .filter(row -> row.path("member").asString().equals(member.value().toString()))
        .map(row -> row.path("arrears").path("amount").asString())
        .findFirst()
        .orElseThrow();
  }
}
