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

/// Five neighbours save in turns, four times side by side: once for each answer to what happens
/// when somebody does not pay. Each time one of them is late and one does not pay.
final class CircleExample implements Example {

  private static final List<String> MEMBERS = List.of("Ana", "Bea", "Carla", "Dora", "Eva");
  private static final String LATE = "Bea";
  private static final int LATE_CYCLE = 1;
  private static final String MISSING = "Dora";
  private static final int MISSED_CYCLE = 2;

  /// A Monday.
  private static final LocalDate FIRST_DUE = LocalDate.of(2025, 3, 10);

  @Override
  public Instant start() {
    return moment(FIRST_DUE.minusWeeks(1), 9);
  }

  private static Instant moment(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
  }

  @Override
  public Findings play(Stage stage) {
    Troupe troupe =
        stage.setUp("Maria Mbeki", "maria.mbeki@example.org", Stage.neighbours("Linden Street"));
    Purse purse = Purse.open(troupe, MEMBERS);
    for (int place = 0; place < MEMBERS.size(); place++) {
      purse.topUp(MEMBERS.get(place), 150 * (MEMBERS.size() - place));
    }
    List<SavingCircle> circles =
        List.of(
            SavingCircle.start(purse, "wait", "", FIRST_DUE),
            SavingCircle.start(purse, "reduced", "", FIRST_DUE),
            SavingCircle.start(purse, "reserve", "10", FIRST_DUE),
            SavingCircle.start(purse, "deposit", "", FIRST_DUE));
    for (int cycle = 0; cycle < MEMBERS.size(); cycle++) {
      week(stage, circles, cycle);
    }
    return findings(circles, troupe.verify());
  }

  /// The cash is collected on the day before, what is late on the day itself.
  private static void week(Stage stage, List<SavingCircle> circles, int cycle) {
    LocalDate due = FIRST_DUE.plusWeeks(cycle);
    List<String> punctual = new ArrayList<>(MEMBERS);
    if (cycle == LATE_CYCLE) {
      punctual.remove(LATE);
    }
    if (cycle == MISSED_CYCLE) {
      punctual.remove(MISSING);
    }
    stage.at(moment(due.minusDays(1), 18));
    circles.forEach(circle -> circle.collect(cycle, punctual));
    stage.at(moment(due, 12));
    if (cycle == LATE_CYCLE) {
      circles.forEach(circle -> circle.collect(cycle, List.of(LATE)));
      stage.at(moment(due, 13));
    }
    if (cycle == MISSED_CYCLE) {
      catchUp(stage, circles, due);
    }
    circles.forEach(circle -> circle.awaitPaidOut(cycle + 1));
  }

  /// A day later the others are paid out without her; she pays on Friday, except where her deposit
  /// has paid for her.
  private static void catchUp(Stage stage, List<SavingCircle> circles, LocalDate due) {
    stage.at(moment(due.plusDays(1), 12));
    circles.stream()
        .filter(circle -> !circle.missing().equals("wait"))
        .forEach(circle -> circle.awaitPaidOut(MISSED_CYCLE + 1));
    stage.at(moment(due.plusDays(4), 9));
    circles.stream()
        .filter(circle -> !circle.missing().equals("deposit"))
        .forEach(circle -> circle.collect(MISSED_CYCLE, List.of(MISSING)));
    stage.at(moment(due.plusDays(4), 10));
  }

  private static Findings findings(List<SavingCircle> circles, JsonNode verification) {
    List<CircleReckoning> reckonings = circles.stream().map(CircleReckoning::read).toList();
    boolean ok =
        verification.path("ok").asBoolean() && reckonings.stream().allMatch(CircleReckoning::ok);
    List<String> texts = new ArrayList<>();
    texts.add("Five neighbours save 100.00 EUR a week in turns. Bea is late for the second cycle,");
    texts.add("Dora does not pay for the third in time. Four circles, four ways to go on.");
    reckonings.forEach(reckoning -> texts.add("\n" + reckoning.text()));
    texts.add("\n" + Verifications.text(verification));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("circles", reckonings.stream().map(CircleReckoning::json).toList());
    json.put("ok", ok);
    return new Findings(String.join("\n", texts), json, ok);
  }
}
