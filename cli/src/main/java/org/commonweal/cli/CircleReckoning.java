package org.commonweal.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The books of a circle that is over: its payouts, what was not on time, and what each member has
/// paid in and had out.
record CircleReckoning(
    String missing,
    boolean completed,
    List<SavingCircle.Payout> payouts,
    List<SavingCircle.Lapse> lapses,
    List<SavingCircle.Line> lines,
    JsonNode sums) {

  private static final Map<String, String> TITLES =
      Map.of(
          "wait", "Wait: nobody is paid before all have paid.",
          "reduced", "Reduced: the recipient gets what is there and is owed the rest.",
          "reserve", "Reserve: a reserve covers what is missing and is owed it.",
          "deposit", "Deposit: what is missing is taken from the member's deposit.");

  static CircleReckoning read(SavingCircle circle) {
    return new CircleReckoning(
        circle.missing(),
        circle.completed(),
        circle.payouts(),
        circle.lapses(),
        circle.lines(),
        circle.sums());
  }

  /// Everybody was paid, everybody paid the same, and it adds up.
  boolean ok() {
    return completed
        && sums.path("addUp").asBoolean()
        && lines.stream().map(SavingCircle.Line::contributions).distinct().count() == 1
        && lines.stream().map(SavingCircle.Line::payouts).distinct().count() == 1;
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(TITLES.getOrDefault(missing, missing));
    lines.add(payoutTable());
    lapses.forEach(lapse -> lines.add(told(lapse)));
    lines.add(memberTable());
    lines.add(sentence());
    return String.join("\n", lines);
  }

  private String payoutTable() {
    Columns columns = new Columns().row("cycle", "due", "recipient", "paid out", "later");
    for (SavingCircle.Payout payout : payouts) {
      columns.row(
          payout.cycle(), payout.due(), payout.recipient(), payout.amount(), payout.later());
    }
    return columns.text();
  }

  private static String told(SavingCircle.Lapse lapse) {
    String late = lapse.timing().equals("late") ? "within" : "behind";
    String how = lapse.missed() ? "missed" : "paid " + late + " the grace period for";
    return "  %s %s cycle %d; late fee %s, still owed %s."
        .formatted(lapse.member(), how, lapse.cycle(), lapse.fee(), lapse.owed());
  }

  private String memberTable() {
    Columns columns = new Columns().row("", "contributions", "reserve", "late fees", "payouts");
    for (SavingCircle.Line line : lines) {
      columns.row(line.member(), line.contributions(), line.reserve(), line.fees(), line.payouts());
    }
    return columns.text();
  }

  private String sentence() {
    return "  In: contributions %s, reserve %s, late fees %s, deposits %s. Out: payouts %s, shared %s, deposits returned %s. %s"
        .formatted(
            SavingCircle.amount(sums, "contributions"),
            SavingCircle.amount(sums, "intoReserve"),
            SavingCircle.amount(sums, "fees"),
            SavingCircle.amount(sums, "deposited"),
            SavingCircle.amount(sums, "payouts"),
            SavingCircle.amount(sums, "shared"),
            SavingCircle.amount(sums, "returned"),
            ok() ? "It adds up." : "It does NOT add up.");
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("missing", missing);
    json.put("payouts", payouts);
    json.put("notOnTime", lapses);
    json.put("members", lines);
    json.put("sums", sums);
    json.put("ok", ok());
    return json;
  }
}
