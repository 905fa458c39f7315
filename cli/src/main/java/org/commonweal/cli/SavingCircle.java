package org.commonweal.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A savings circle at the API, seen by its organiser, who also keeps the cash box. Members are
/// called by their names.
record SavingCircle(Api api, String path, Purse purse) {

  private static final int PATIENCE_TENTHS = 600;

  /// A draft that the members of the purse have joined, started at once. `missing` says what
  /// happens when somebody does not pay, `reserve` what each pays into the reserve beside a
  /// contribution, empty for nothing.
  static SavingCircle start(Purse purse, String missing, String reserve, LocalDate firstDue) {
    Map<String, Object> terms = new HashMap<>();
    terms.put("name", "Linden Tanda, " + missing);
    terms.put("contribution", "100");
    terms.put("currency", "EUR");
    terms.put("every", "weeks");
    terms.put("count", 1);
    terms.put("firstDue", firstDue.toString());
    terms.put("zone", "UTC");
    terms.put("size", purse.members().size());
    terms.put("graceHours", 24);
    terms.put("late", "fee");
    terms.put("lateFee", "5");
    terms.put("order", "joined");
    terms.put("entry", "invited");
    terms.put("parts", "refused");
    terms.put("missing", missing);
    terms.put("reserve", reserve);
    terms.put("ceilingPercent", 0);
    terms.put("stepPercent", 0);
    Api api = purse.troupe().api();
    String circles = purse.troupe().community() + "/circles";
    String path = circles + "/" + api.post(circles, terms).path("id").asString();
    for (String member : purse.members()) {
      api.post(path + "/invitations", Map.of("member", purse.id(member)));
    }
    api.post(path + "/start", Map.of());
    return new SavingCircle(api, path, purse);
  }

  /// What everybody named has brought in cash for a cycle.
  void collect(int cycle, List<String> members) {
    Map<String, Object> sheet =
        Map.of("place", purse.box(), "members", members.stream().map(purse::id).toList());
    api.post(path + "/cycles/" + cycle + "/sheet", sheet);
  }

  /// Waits until so many cycles are paid out, which the server does by itself.
  void awaitPaidOut(int cycles) {
    for (int tenth = 0; tenth < PATIENCE_TENTHS; tenth++) {
      if (api.get(path).path("cycle").asInt() >= cycles) {
        return;
      }
      pause();
    }
    throw Failure.unusable("Cycle " + cycles + " was not paid out in time.");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Failure.unusable("Interrupted.");
    }
  }

  String missing() {
    return api.get(path).path("terms").path("missing").asString();
  }

  boolean completed() {
    return api.get(path).path("status").asString().equals("completed");
  }

  /// A cycle as it went: what the recipient was paid, and what came to them later.
  record Payout(int cycle, String due, String recipient, String amount, String later) {}

  List<Payout> payouts() {
    List<JsonNode> schedule = api.all(path + "/schedule");
    List<JsonNode> cycles = api.all(path + "/cycles");
    List<Payout> payouts = new ArrayList<>();
    for (int cycle = 0; cycle < cycles.size(); cycle++) {
      JsonNode line = schedule.get(cycle);
      JsonNode payout = cycles.get(cycle).path("payout");
      payouts.add(
          new Payout(
              cycle + 1,
              line.path("due").asString(),
              line.path("recipient").path("name").asString(),
              amount(payout, "amount"),
              amount(payout, "later")));
    }
    return payouts;
  }

  /// A contribution that did not come on time, and what became of it.
  record Lapse(String member, int cycle, String timing, boolean missed, String fee, String owed) {}

  List<Lapse> lapses() {
    return api.all(path + "/contributions").stream()
        .filter(row ->
            row.path("missed").asBoolean() || !row.path("timing").asString().equals("on-time"))
        .map(row ->
            new Lapse(
                purse.name(row.path("member").asString()),
                row.path("cycle").asInt() + 1,
                row.path("timing").asString(),
                row.path("missed").asBoolean(),
                amount(row, "fee"),
                amount(row, "owed")))
        .toList();
  }

  JsonNode sums() {
    return api.get(path + "/sums");
  }

  /// What a member has paid in for all cycles, whoever covered it, and had out.
  record Line(
      String member,
      BigDecimal contributions,
      BigDecimal reserve,
      BigDecimal fees,
      BigDecimal payouts) {}

  List<Line> lines() {
    List<JsonNode> contributions = api.all(path + "/contributions");
    List<Payout> payouts = payouts();
    return purse.members().stream().map(member -> line(member, contributions, payouts)).toList();
  }

  private Line line(String member, List<JsonNode> contributions, List<Payout> payouts) {
    List<JsonNode> own =
        contributions.stream()
            .filter(row -> row.path("member").asString().equals(purse.id(member)))
            .toList();
    BigDecimal out =
        payouts.stream()
            .filter(payout -> payout.recipient().equals(member))
            .map(payout -> new BigDecimal(payout.amount()).add(new BigDecimal(payout.later())))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Line(member, total(own, "amount"), total(own, "reserve"), total(own, "fee"), out);
  }

  private static BigDecimal total(List<JsonNode> rows, String field) {
    return rows.stream()
        .map(row -> new BigDecimal(amount(row, field)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static String amount(JsonNode row, String field) {
    return row.path(field).path("amount").asString();
  }
}
