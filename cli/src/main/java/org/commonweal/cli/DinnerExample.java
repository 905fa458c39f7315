package org.commonweal.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Nine friends on a trip: a pot is loaded, dinners are taken from it, one of them is voided and
/// one changed, somebody pays for all out of their own pocket, and one buys something for
/// themselves.
final class DinnerExample implements Example {

  private static final List<String> MEMBERS =
      List.of("Sanjai", "Asha", "Ben", "Carla", "Dev", "Esi", "Femi", "Gita", "Hugo");

  @Override
  public Instant start() {
    return Instant.parse("2025-05-02T09:00:00Z");
  }

  @Override
  public Findings play(Stage stage) {
    Troupe troupe =
        stage.setUp("Maria Mbeki", "maria.mbeki@example.org", Stage.neighbours("Trip to Goa"));
    Purse purse = Purse.open(troupe, MEMBERS);
    MEMBERS.forEach(member -> purse.topUp(member, 8_000));
    var trip = new Trip(purse, pot(troupe, purse));
    trip.load("5000");
    String first = trip.dinner("Dinner", "900");
    String second = trip.dinner("Boat", "1000");
    trip.undo(first);
    trip.change(second, "Boat", "990");
    trip.group("Taxi", "90", "Sanjai");
    return findings(trip, troupe.verify());
  }

  private static String pot(Troupe troupe, Purse purse) {
    Map<String, Object> asked =
        Map.of(
            "name", "Goa",
            "currency", "EUR",
            "place", purse.box(),
            "policy", "block",
            "limit", "",
            "treasurers", List.of());
    return troupe.api().post(troupe.community() + "/pots", asked).path("id").asString();
  }

  /// The trip at the API, seen by whoever keeps its money.
  private record Trip(Purse purse, String pot) {

    private Api api() {
      return purse.troupe().api();
    }

    private String at(String below) {
      return purse.troupe().community() + below;
    }

    void load(String each) {
      List<Map<String, String>> loads =
          purse.members().stream()
              .map(member -> Map.of("member", purse.id(member), "amount", each))
              .toList();
      api().post(at("/pots/" + pot + "/loads"), Map.of("together", "all-or-none", "loads", loads));
    }

    String dinner(String title, String amount) {
      return api()
          .post(at("/expenses"), asked("pot", title, amount, List.of()))
          .path("id")
          .asString();
    }

    void group(String title, String amount, String payer) {
      Map<String, String> paid = Map.of("member", purse.id(payer), "given", amount, "change", "");
      api().post(at("/expenses"), asked("group", title, amount, List.of(paid)));
    }

    private Map<String, Object> asked(
        String kind, String title, String amount, List<Map<String, String>> payers) {
      Map<String, Object> asked = new HashMap<>();
      asked.put("kind", kind);
      asked.put("pot", kind.equals("pot") ? Optional.of(pot) : Optional.empty());
      asked.put("title", title);
      asked.put("amount", amount);
      asked.put("currency", "EUR");
      asked.put("day", "");
      asked.put("category", "Food");
      asked.put("split", "equally");
      asked.put(
          "participants",
          purse.members().stream()
              .map(member -> Map.of("member", purse.id(member), "value", ""))
              .toList());
      asked.put("payers", payers);
      asked.put("place", Optional.empty());
      asked.put("pair", "");
      asked.put("rate", "");
      asked.put("note", "");
      asked.put("confirmed", false);
      return asked;
    }

    void undo(String expense) {
      api()
          .post(
              at("/expenses/" + expense + "/void"),
              Map.of("version", 1, "reason", "It was closed"));
    }

    void change(String expense, String title, String amount) {
      api()
          .put(
              at("/expenses/" + expense),
              Map.of("version", 1, "expense", asked("pot", title, amount, List.of())));
    }

    List<JsonNode> members() {
      return api().all(at("/pots/" + pot + "/members")).stream()
          .filter(row -> purse.people().containsValue(row.path("member").asString()))
          .toList();
    }

    List<JsonNode> history(String member) {
      return api().all(at("/pots/" + pot + "/members/" + member + "/history"));
    }

    JsonNode settleUp() {
      return api().get(at("/settle-up?currency=EUR"));
    }
  }

  private static Findings findings(Trip trip, JsonNode verified) {
    List<String> lines = new ArrayList<>();
    List<Map<String, Object>> told = new ArrayList<>();
    boolean ok = true;
    for (JsonNode member : trip.members()) {
      String name = member.path("name").asString();
      String remaining = member.path("remaining").path("amount").asString();
      ok &= remaining.equals("4890.00");
      lines.add(name + " has " + remaining + " EUR in the pot:");
      List<String> moves = new ArrayList<>();
      for (JsonNode line : trip.history(member.path("member").asString()).reversed()) {
        moves.add(
            "  %s %s %s, balance %s"
                .formatted(
                    line.path("event").asString(),
                    line.path("title").asString(),
                    line.path("change").path("amount").asString(),
                    line.path("balance").path("amount").asString()));
      }
      ok &= moves.size() == 6;
      lines.addAll(moves);
      told.add(Map.of("name", name, "remaining", remaining, "history", moves));
    }
    List<String> payments = new ArrayList<>();
    for (JsonNode payment : trip.settleUp().path("suggested")) {
      payments.add(
          "%s pays %s %s EUR"
              .formatted(
                  payment.path("debtorName").asString(),
                  payment.path("creditorName").asString(),
                  payment.path("amount").asString()));
    }
    ok &= payments.size() == 8;
    lines.addAll(payments);
    ok &= verified.path("ok").asBoolean();
    lines.add(Verifications.text(verified));
    lines.add(ok ? "All of it is as it has to be." : "Something is not as it has to be.");
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("members", told);
    json.put("payments", payments);
    json.put("ok", ok);
    return new Findings(String.join("\n", lines), json, ok);
  }
}
