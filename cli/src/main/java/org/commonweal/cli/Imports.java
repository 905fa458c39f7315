package org.commonweal.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What an import did or would do, as people read it.
final class Imports {

  private Imports() {}

  static String text(JsonNode report) {
    List<String> lines = new ArrayList<>();
    lines.add(report.path("summary").asString());
    for (JsonNode line : report.path("refused")) {
      lines.add("line " + line.path("line").asInt() + ": " + line.path("detail").asString());
    }
    return String.join(System.lineSeparator(), lines);
  }
}
