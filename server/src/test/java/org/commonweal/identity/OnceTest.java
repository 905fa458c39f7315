package org.commonweal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ServerTest
@Import(TestPages.class)
class OnceTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String key = UUID.randomUUID().toString();

  @Autowired People people;
  @Autowired Tokens tokens;
  @Autowired Once once;

  @LocalServerPort int port;

  private Person person;
  private Caller caller;
  private String secret = "";

  @BeforeEach
  void register() {
    person = people.register(Newcomers.named("Paula"));
    caller = Newcomers.caller(person);
    secret = tokens.issue(caller, "client", Scope.WRITE, 1).secret();
  }

  @Test
  void writesOnceHoweverManySendTheSame() throws Exception {
    List<Object> answers = Together.all(10, () -> post(key, "effect").body());
    assertThat(answers).hasSize(10).containsOnly(answers.getFirst());
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void answersAgainAsBefore() throws Exception {
    HttpResponse<String> first = post(key, "effect");
    HttpResponse<String> second = post(key, "effect");
    assertThat(second.statusCode()).isEqualTo(first.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("Content-Type"))
        .isEqualTo(first.headers().firstValue("Content-Type"));
    assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
  }

  @Test
  void keepsNeitherKeyNorAnswerInPlainText() throws Exception {
    String answer = post(key, "effect").body();
    List<String> kept =
        TestDatabase.owner()
            .sql("select key || encode(body, 'escape') from identity.once where person = :person")
            .param("person", person.id().value())
            .query(String.class)
            .list();
    assertThat(kept).hasSize(1).noneMatch(row -> row.contains(key) || row.contains(answer));
  }

  @Test
  void refusesTheKeyForOtherContent() throws Exception {
    post(key, "effect");
    HttpResponse<String> other = post(key, "other");
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("key-used-for-other-content");
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void leavesNoTraceOfARefusal() throws Exception {
    assertThat(post(key, "refuse").statusCode()).isEqualTo(422);
    assertThat(effects()).isZero();
    assertThat(post(key, "corrected").statusCode()).isEqualTo(200);
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void asksForAKey() throws Exception {
    HttpResponse<String> answer = post("", "effect");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("idempotency-key-missing");
    assertThat(effects()).isZero();
  }

  @Test
  void keepsPeopleApart() throws Exception {
    post(key, "effect");
    Caller other = Newcomers.caller(people.register(Newcomers.named("Otto")));
    secret = tokens.issue(other, "client", Scope.WRITE, 1).secret();
    assertThat(post(key, "something else").statusCode()).isEqualTo(200);
  }

  @Test
  void takesADoubleClickForOne() throws Exception {
    Browser browser = new Browser(port);
    browser.signIn(person.email(), Newcomers.PASSWORD);
    Map<String, String> form = Map.of("name", "effect", "_key", key);
    HttpResponse<String> first = browser.post("/test/writes", form);
    HttpResponse<String> second = browser.post("/test/writes", form);
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(second.statusCode()).isEqualTo(303);
    assertThat(second.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(effects()).isEqualTo(1);
  }

  @Test
  void forgetsOldWrites() throws Exception {
    post(key, "effect");
    TestDatabase.owner()
        .sql("update identity.once set asked_at = '2001-01-01' where person = :person")
        .param("person", person.id().value())
        .update();
    assertThat(once.forgetBefore(Instant.parse("2001-01-02T00:00:00Z"))).isEqualTo(1);
  }

  private long effects() {
    return tokens.list(caller).stream().filter(token -> token.scope() == Scope.READ).count();
  }

  private HttpResponse<String> post(String key, String name) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/test/writes"))
            .header("Authorization", "Bearer " + secret)
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(name));
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
