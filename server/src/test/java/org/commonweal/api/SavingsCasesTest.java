package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonweal.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Savings over HTTP: each refusal with its stable code and name.
@ServerTest
class SavingsCasesTest {

  private static final String LARGEST = "170141183460469231731687303715884105727";

  @Autowired Speakers speakers;

  @Test
  void case1TotalPool() {
    Speaker somebody = speakers.somebody();
    assertThat(total(somebody, "\"1000000\"", "10").expect(200).text("totalPool"))
        .isEqualTo("10000000");
    assertThat(total(somebody, "\"" + LARGEST + "\"", "1").text("totalPool")).isEqualTo(LARGEST);
    refuses(total(somebody, "\"0\"", "10"), 422, "3001 InvalidAmount");
    refuses(total(somebody, "\"-1\"", "10"), 422, "3001 InvalidAmount");
    refuses(total(somebody, "\"0\"", "0"), 422, "3001 InvalidAmount");
    refuses(total(somebody, "\"1.5\"", "10"), 422, "3001 InvalidAmount");
    refuses(total(somebody, "\"1000000\"", "0"), 409, "1003 InvalidState");
    refuses(total(somebody, "\"" + LARGEST + "\"", "2"), 422, "9001 InternalError");
    refuses(total(somebody, "\"" + "9".repeat(5000) + "\"", "1"), 422, "9001 InternalError");
    assertThat(total(somebody, "1000000", "10").expect(422).type()).isEqualTo("wrong-type");
  }

  private static Answer total(Speaker speaker, String amount, String members) {
    return speaker.post(
        "/api/v1/savings/total-pool",
        "{\"contributionAmount\": %s, \"memberCount\": %s}".formatted(amount, members));
  }

  private static void refuses(Answer answer, int status, String error) {
    answer.expect(status);
    assertThat(answer.body().path("code").asInt() + " " + answer.text("name")).isEqualTo(error);
  }
}
