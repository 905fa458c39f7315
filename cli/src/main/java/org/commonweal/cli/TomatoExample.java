package org.commonweal.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Eight growers, one pool, twenty people who need more tomatoes than there are; and the week
/// after.
final class TomatoExample implements Example {

  private static final Duration WEEK = Duration.ofDays(7);

  @Override
  public Instant start() {
    return Instant.parse("2025-11-15T09:00:00Z");
  }

  @Override
  public Findings play(Stage stage) {
    Troupe troupe =
        stage.setUp("Maria Mbeki", "maria.mbeki@example.org", Stage.neighbours("Tomato Village"));
    TomatoTelling telling = new TomatoTelling();
    String item = troupe.item("Tomatoes", "");
    String council = troupe.council("Food Council");
    telling.imported(troupe.imports("members", stage.file("members.csv")));
    telling.imported(troupe.imports("needs", stage.file("needs.csv")));
    Troupe.Round first = firstWeek(stage, troupe, telling, council, item);
    List<Shared> previews = new ArrayList<>();
    Troupe.Round second = secondWeek(stage, troupe, telling, council, item, previews);
    JsonNode verification = troupe.verify();
    telling.verified(Verifications.text(verification));
    return new Findings(
        telling.text(),
        json(List.of(first, second), previews, verification),
        verification.path("ok").asBoolean());
  }

  private static Troupe.Round firstWeek(
      Stage stage, Troupe troupe, TomatoTelling telling, String council, String item) {
    String pool = troupe.pool(council, "Community Tomatoes Pool", "5");
    telling.imported(troupe.contributions(pool, stage.file("contributions.csv")));
    telling.confirmed(troupe.confirmAll(pool));
    Troupe.Round round = troupe.round(pool, item, "proportional");
    telling.round("First week: proportional, at most 5 each", round);
    telling.why("Xavier Moreau", troupe.why(round, "Xavier Moreau"));
    return round;
  }

  private Troupe.Round secondWeek(
      Stage stage,
      Troupe troupe,
      TomatoTelling telling,
      String council,
      String item,
      List<Shared> previews) {
    stage.at(start().plus(WEEK));
    String pool = troupe.pool(council, "Second Week Pool", "5");
    telling.imported(troupe.contributions(pool, stage.file("contributions-second-week.csv")));
    telling.confirmed(troupe.confirmAll(pool));
    for (String strategy : List.of("in-order", "proportional", "equal")) {
      previews.add(troupe.preview(pool, item, strategy));
    }
    telling.previews("Second week: three previews", previews);
    Troupe.Round round = troupe.round(pool, item, "equal");
    telling.round("Second week: equal, at most 5 each", round);
    telling.why("Xavier Moreau", troupe.why(round, "Xavier Moreau"));
    return round;
  }

  private static Map<String, Object> json(
      List<Troupe.Round> rounds, List<Shared> previews, JsonNode verification) {
    Map<String, Object> verify = new LinkedHashMap<>();
    verify.put("ok", verification.path("ok").asBoolean());
    verify.put("entries", verification.path("entries").asLong());
    verify.put("legs", verification.path("legs").asLong());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rounds", rounds.stream().map(round -> round.shared().json()).toList());
    json.put("previews", previews.stream().map(Shared::json).toList());
    json.put("verify", verify);
    return json;
  }
}
