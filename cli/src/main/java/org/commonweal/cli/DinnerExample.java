package org.commonweal.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
