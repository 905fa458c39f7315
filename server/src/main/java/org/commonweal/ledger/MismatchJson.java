package org.commonweal.ledger;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Findings as they are kept: a list of their types and facts.
final class MismatchJson {

  private static final int MOST = 1_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MismatchJson() {}

  /// The first thousand of them.
  static String write(List<Mismatch> mismatches) {
    return JSON.writeValueAsString(
        mismatches.stream().limit(MOST).map(MismatchJson::named).toList());
  }

  private static Map<String, Object> named(Mismatch mismatch) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("type", mismatch.getClass().getSimpleName());
    named.put("facts", mismatch);
    return named;
  }

  static List<Mismatch> read(String text) {
    return JSON.readTree(text).valueStream().map(MismatchJson::mismatch).toList();
  }

  private static Mismatch mismatch(JsonNode named) {
    Class<?> type =
        Arrays.stream(Mismatch.class.getPermittedSubclasses())
            .filter(some -> some.getSimpleName().equals(named.path("type").asString()))
            .findFirst()
            .orElseThrow();
    return (Mismatch) JSON.treeToValue(named.path("facts"), type);
  }
}
