package org.commonweal.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The result of a verification as people read it.
final class Verifications {

  private Verifications() {}

  /// What the rows say to a kept head.
  static String headText(JsonNode checked) {
    return checked.path("detail").asString();
  }

  /// A verification that was kept tells its first and last entry instead.
  private static long entries(JsonNode verification) {
    return verification.has("entries")
        ? verification.path("entries").asLong()
        : verification.path("last").asLong() - verification.path("first").asLong() + 1;
  }

  static String text(JsonNode verification) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "The ledger is %s: %d entries, %d legs."
            .formatted(
                verification.path("ok").asBoolean() ? "in order" : "NOT in order",
                entries(verification),
                verification.path("legs").asLong()));
    for (JsonNode mismatch : verification.path("mismatches")) {
      lines.add("- " + mismatch.path("detail").asString());
    }
    return String.join(System.lineSeparator(), lines);
  }
}
