package org.commonweal.cli;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON as text and as a tree.
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  static JsonNode read(String text) {
    try {
      return text.isBlank() ? MAPPER.createObjectNode() : MAPPER.readTree(text);
    } catch (JacksonException _) {
      throw Failure.unusable("The answer is not JSON; is this a Commonweal server?");
    }
  }

  static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
