package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.allocation.Strategy;
import org.commonweal.kernel.Refusal;
import org.commonweal.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.http.MockHttpInputMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

  record Order(
      String name, int count, boolean all, Strategy strategy, Optional<String> cap, Line line) {}

  record Line(UUID id, List<LocalDate> days) {}

  private static final String GOOD =
      """
      {"name": "Tomatoes", "count": 3, "all": true, "strategy": "in-order", "cap": null,
       "line": {"id": "00000000-0000-0000-0000-000000000001", "days": ["2025-11-15"]}}
      """;

  private final JsonMapper json = mapper();

  private static JsonMapper mapper() {
    JsonMapper.Builder builder = JsonMapper.builder();
    new Json().strict().customize(builder);
    return builder.build();
  }

  @Test
  void readsAndWritesWhatIsComplete() {
    Order order = json.readValue(GOOD, Order.class);
    assertThat(order.strategy()).isEqualTo(Strategy.IN_ORDER);
    assertThat(order.cap()).isEmpty();
    assertThat(json.writeValueAsString(order)).contains("\"strategy\":\"in-order\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "count": 3,     | "count": 1.5,       | count        | The count must be a whole number.
          "count": 3,     | "count": "3",       | count        | The count must be a whole number.
          "count": 3,     | "count": null,      | count        | The count is missing.
          "count": 3,     | "count": 1e40,      | count        | The count must be a whole number.
          "count": 3,     | "count": 10000000000000000000000000000000000000000, | count | The count must be a whole number.
          "count": 3,     | ~~                  | count        | The count is missing.
          "Tomatoes"      | null                | name         | The name is missing.
          "Tomatoes"      | 7                   | name         | The name must be text.
          "Tomatoes"      | ["a"]               | name         | The name must be text.
          true            | "true"              | all          | The all must be true or false.
          "in-order"      | "IN_ORDER"          | strategy     | The strategy must be one of: in-order, proportional, equal.
          "in-order"      | 1                   | strategy     | The strategy must be one of: in-order, proportional, equal.
          ["2025-11-15"]  | ["soon"]            | line.days[0] | The days must be a date or time as ISO 8601 writes it.
          ["2025-11-15"]  | "2025-11-15"        | line.days    | The days must be a list.
          ["2025-11-15"]  | [null]              | line.days[0] | The days is missing.
          "cap": null     | "cap": null, "x":1  | x            | There is no field named "x" here.
          "cap": null,    | ~~                  | cap          | The cap is missing.
          00000001"       | zz"                 | line.id      | The id must be an id.
          """)
  void namesTheFieldThatIsWrong(String good, String bad, String field, String sentence) {
    Refusal refusal = refusal(GOOD.replace(good, bad));
    assertThat(refusal.field()).isEqualTo(field);
    assertThat(Language.ENGLISH.sentence(refusal)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"name":
          nonsense
          []
          "text"
          {"name":"a","name":"b"}
          {} {}
          """)
  void refusesWhatIsNoObject(String text) {
    assertThat(refusal(text).kind().status()).isEqualTo(422);
  }

  private Refusal refusal(String text) {
    Throwable thrown = catchThrowable(() -> json.readValue(text, Order.class));
    assertThat(thrown).isInstanceOf(JacksonException.class);
    return JsonReasons.of(
        new HttpMessageNotReadableException(
            "unreadable", thrown, new MockHttpInputMessage(new byte[0])));
  }
}
