package org.commonweal.rounds;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigInteger;
import java.util.List;
import org.commonweal.allocation.Odd;
import org.commonweal.allocation.Portion;
import org.commonweal.allocation.Why;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The reasons of one allocation as JSON; numbers are strings, the sealed choices name themselves.
final class PortionsJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(Why.class, Named.class)
          .addMixIn(Odd.class, Named.class)
          .withConfigOverride(
              BigInteger.class,
              number -> number.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
          .build();

  private PortionsJson() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface Named {}

  static String write(List<Portion> portions) {
    return JSON.writerFor(new TypeReference<List<Portion>>() {}).writeValueAsString(portions);
  }

  static List<Portion> read(String text) {
    return JSON.readValue(text, new TypeReference<List<Portion>>() {});
  }
}
