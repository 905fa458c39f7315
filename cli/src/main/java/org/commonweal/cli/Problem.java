package org.commonweal.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a server's refusal says to people.
final class Problem {

  private Problem() {}

  /// The sentence, and one line for each error that has a place of its own.
  static String sentences(JsonNode problem, int status) {
    List<String> lines = new ArrayList<>();
    lines.add(problem.path("detail").asString("The server refused with status " + status + "."));
    for (JsonNode line : problem.path("refused")) {
      lines.add("line " + line.path("line").asInt() + ": " + line.path("detail").asString());
    }
    return String.join(System.lineSeparator(), lines);
  }
}
