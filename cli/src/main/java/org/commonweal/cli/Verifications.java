package org.commonweal.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The result of a verification as people read it.
final class Verifications {

  private Verifications() {}

  static String text(JsonNode verification) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "The ledger is %s: %d entries, %d legs."
            .formatted(
                verification.path("ok").asBoolean() ? "in order" : "NOT in order",
                verification.path("entries").asLong(),
                verification.path("legs").asLong()));
    for (JsonNode mismatch : verification.path("mismatches")) {
      lines.add("- " + mismatch.path("detail").asString());
    }
    return String.join(System.lineSeparator(), lines);
  }
}
