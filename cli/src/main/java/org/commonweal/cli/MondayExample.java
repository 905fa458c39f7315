package org.commonweal.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Ten members and a Global Pool: a Monday with three first deposits, one with too little to share
/// out, and one on which no server ran in the evening.
final class MondayExample implements Example {

  private static final List<String> MEMBERS =
      List.of("Ana", "Bea", "Carla", "Dora", "Eva", "Fay", "Gina", "Hana", "Ida", "Jo");

  private static final LocalDate MONDAY = LocalDate.of(2025, 1, 13);

  @Override
  public Instant start() {
    return moment(MONDAY, 8);
  }

  private static Instant moment(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
  }

  /// A Monday as it went.
  private record Week(
      LocalDate date,
      List<String> collected,
      String before,
      String outcome,
      Map<String, Integer> shares,
      String after) {

    String text() {
      String shared =
          shares.isEmpty()
              ? "nobody was paid"
              : String.join(
                  ", ",
                  shares.entrySet().stream()
                      .map(share -> share.getValue() + " x " + share.getKey())
                      .toList());
      return "%s  collected %s, pool %s; %s: %s; pool %s"
          .formatted(date, String.join(", ", collected), before, outcome, shared, after);
    }

    Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("date", date.toString());
      json.put("collected", collected);
      json.put("before", before);
      json.put("outcome", outcome);
      json.put("shares", shares);
      json.put("after", after);
      return json;
    }
  }

  @Override
  public Findings play(Stage stage) {
    Troupe troupe =
        stage.setUp("Maria Mbeki", "maria.mbeki@example.org", Stage.neighbours("Linden Street"));
    Purse purse = Purse.open(troupe, MEMBERS);
    MEMBERS.forEach(member -> purse.topUp(member, 1));
    RewardSpot spot = RewardSpot.open(purse);
    List<Week> weeks = new ArrayList<>();
    weeks.add(
        week(stage, spot, MONDAY, 1, Map.of("Ana", "19.32", "Bea", "35.71", "Carla", "53.57")));
    weeks.add(week(stage, spot, MONDAY.plusWeeks(1), 1, Map.of("Dora", "4.00")));
    weeks.add(week(stage, spot, MONDAY.plusWeeks(2), 36, Map.of("Eva", "100.00")));
    return findings(weeks, troupe.verify());
  }

  /// Deposits come in at ten; the server runs again so many hours after 20:00.
  private static Week week(
      Stage stage, RewardSpot spot, LocalDate date, int hours, Map<String, String> signups) {
    stage.at(moment(date, 10));
    signups.forEach(spot::signup);
    List<String> collected = spot.collections(date.toString());
    String before = spot.balance();
    stage.at(moment(date, 20).plusSeconds(3600L * hours));
    spot.awaitShared(date.toString());
    return new Week(
        date,
        collected,
        before,
        spot.outcome(date.toString()),
        spot.shares(date.toString()),
        spot.balance());
  }

  private static Findings findings(List<Week> weeks, JsonNode verification) {
    Week first = weeks.getFirst();
    boolean ok =
        verification.path("ok").asBoolean()
            && first.collected().equals(List.of("0.10", "0.18", "0.27"))
            && first.shares().equals(Map.of("0.05", 5, "0.06", 5))
            && first.after().equals("0.00")
            && weeks.get(1).outcome().startsWith("carried")
            && weeks.get(2).outcome().equals("posted on 2025-01-29");
    List<String> texts = new ArrayList<>();
    texts.add("Ten members, and a pool of 0.5 % of Monday's first deposits, in EUR. On the third");
    texts.add("Monday no server runs in the evening; the date is caught up on Wednesday.");
    texts.add("");
    weeks.forEach(week -> texts.add(week.text()));
    texts.add("");
    texts.add(Verifications.text(verification));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("weeks", weeks.stream().map(Week::json).toList());
    json.put("ok", ok);
    return new Findings(String.join("\n", texts), json, ok);
  }
}
