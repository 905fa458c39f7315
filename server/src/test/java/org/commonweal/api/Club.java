package org.commonweal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Scope;
import org.commonweal.treasury.Kitty;
import org.springframework.stereotype.Component;

/// Makes a community with a treasurer and nine members, Sanjai and Pia and seven without sign-in,
/// who share expenses over HTTP.
@Component
class Club {

  private final Kitty kitty;
  private final Village village;
  private final Speakers speakers;

  Club(Kitty kitty, Village village, Speakers speakers) {
    this.kitty = kitty;
    this.village = village;
    this.speakers = speakers;
  }

  Here here() {
    Kitty.Here here = kitty.here();
    List<MemberId> nine = new ArrayList<>();
    nine.add(here.sanjai().member());
    nine.add(here.pia().member());
    for (int i = 3; i <= 9; i++) {
      nine.add(village.member(here.place(), "m" + i));
    }
    return new Here(
        here,
        kitty,
        speakers.of(here.treasurer().caller(), Scope.WRITE),
        speakers.of(here.sanjai().caller(), Scope.WRITE),
        speakers.of(here.pia().caller(), Scope.WRITE),
        nine,
        "/api/v1/communities/" + here.place().uid());
  }

  record Here(
      Kitty.Here place,
      Kitty kitty,
      Speaker tara,
      Speaker sanjai,
      Speaker pia,
      List<MemberId> nine,
      String at) {

    MemberId m(int number) {
      return nine.get(number - 1);
    }

    String pot(String policy, String limit) {
      return pot("Trip " + policy, policy, limit);
    }

    String pot(String name, String policy, String limit) {
      String asked =
          """
          {"name": "%s", "currency": "EUR", "place": "%s", "policy": "%s", "limit": "%s",
           "treasurers": []}
          """
              .formatted(name, place.box().value(), policy, limit);
      return tara.post(at + "/pots", asked).expect(201).text("id");
    }

    void topUp(MemberId member, String amount) {
      kitty.topUp(place, member, amount);
    }

    /// A pot in which each of the nine has so much.
    String filled(String policy, String limit, String each) {
      String pot = pot(policy, limit);
      nine.forEach(member -> topUp(member, each));
      loadAll(pot, each).expect(200);
      return pot;
    }

    Answer load(Speaker speaker, String pot, MemberId member, String amount) {
      return speaker.post(
          at + "/pots/" + pot + "/loads", loads("all-or-none", List.of(member), amount));
    }

    Answer loadAll(String pot, String each) {
      return tara.post(at + "/pots/" + pot + "/loads", loads("all-or-none", nine, each));
    }

    static String loads(String together, List<MemberId> members, String amount) {
      return "{\"together\": \"%s\", \"loads\": [%s]}"
          .formatted(
              together,
              members.stream()
                  .map(one ->
                      "{\"member\": \"%s\", \"amount\": \"%s\"}".formatted(one.value(), amount))
                  .collect(Collectors.joining(",")));
    }

    /// An expense from a pot, divided equally.
    static String dinner(String pot, String amount, List<MemberId> members) {
      return asked("pot", pot, amount, "equally", equally(members), "");
    }

    static String group(String amount, List<MemberId> members, String payers) {
      return asked("group", "", amount, "equally", equally(members), payers);
    }

    static String asked(
        String kind, String pot, String amount, String split, String participants, String payers) {
      return """
      {"kind": "%s", "pot": %s, "title": "Dinner", "amount": "%s", "currency": "EUR", "day": "",
       "category": "Food", "split": "%s", "participants": [%s], "payers": [%s], "place": null,
       "pair": "", "rate": "", "note": "", "confirmed": false}
      """
          .formatted(
              kind,
              pot.isEmpty() ? "null" : "\"" + pot + "\"",
              amount,
              split,
              participants,
              payers);
    }

    static String equally(List<MemberId> members) {
      return members.stream().map(one -> weight(one, "")).collect(Collectors.joining(","));
    }

    static String weight(MemberId member, String value) {
      return "{\"member\": \"%s\", \"value\": \"%s\"}".formatted(member.value(), value);
    }

    static String paid(MemberId member, String given) {
      return "{\"member\": \"%s\", \"given\": \"%s\", \"change\": \"\"}"
          .formatted(member.value(), given);
    }

    Answer spend(String expense) {
      return tara.post(at + "/expenses", expense);
    }

    /// What is left of each in a pot, by the order of the nine.
    List<String> remaining(String pot) {
      var rows = tara.get(at + "/pots/" + pot + "/members").expect(200).body().path("rows");
      return nine.stream()
          .map(member ->
              rows.valueStream()
                  .filter(row -> row.path("member").asString().equals(member.value().toString()))
                  .map(row -> row.path("remaining").path("amount").asString())
                  .findFirst()
                  .orElseThrow())
          .toList();
    }

    String wallet(MemberId member) {
      return tara.get(at + "/wallets?currency=EUR&member=" + member.value())
          .expect(200)
          .body()
          .path("rows")
          .path(0)
          .path("balance")
          .path("amount")
          .asString();
    }

    Answer settleUp() {
      return tara.get(at + "/settle-up?currency=EUR").expect(200);
    }

    /// What a member is owed, or owes below 0.
    String net(MemberId member) {
      return settleUp()
          .body()
          .path("balances")
          .valueStream()
          .filter(row -> row.path("member").asString().equals(member.value().toString()))
          .map(row -> row.path("amount").asString())
          .findFirst()
          .orElse("0.00");
    }

    /// The lines of a member's history in a pot, newest first.
    List<String> history(String pot, MemberId member) {
      return tara.get(at + "/pots/" + pot + "/members/" + member.value() + "/history")
          .expect(200)
          .body()
          .path("rows")
          .valueStream()
          .map(row ->
              row.path("event").asString()
                  + " "
                  + row.path("change").path("amount").asString()
                  + " "
                  + row.path("balance").path("amount").asString())
          .toList();
    }
  }
}
