package org.commonweal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.commonweal.ServerTest;
import org.commonweal.TestDatabase;
import org.commonweal.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ServerTest
@Import(TestPages.class)
class TokensTest {

  private final HttpClient http = HttpClient.newHttpClient();

  @Autowired People people;
  @Autowired Tokens tokens;

  @LocalServerPort int port;

  private Person person;
  private Caller caller;

  @BeforeEach
  void register() {
    person = people.register(Newcomers.named("Paula"));
    caller = Newcomers.caller(person);
  }

  @Test
  void signsARequestIn() throws Exception {
    IssuedToken issued = tokens.issue(caller, "phone", Scope.READ, 30);
    assertThat(issued.secret()).startsWith("cw_");
    assertThat(get(issued.secret()).body()).isEqualTo(caller.getName());
    assertThat(tokens.list(caller)).singleElement().matches(token -> token.used().isPresent());
  }

  @Test
  void refusesStrangersInTheWordsOfTheApi() throws Exception {
    HttpResponse<String> answer = get("cw_guess");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void letsAReadTokenReadOnly() throws Exception {
    String secret = tokens.issue(caller, "reader", Scope.READ, 30).secret();
    HttpResponse<String> answer = post(secret);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("read-only-token");
    assertThatThrownBy(() -> tokens.issue(Newcomers.reader(person), "more", Scope.WRITE, 1))
        .isInstanceOf(Refused.class);
    assertThat(tokens.list(caller)).hasSize(1);
  }

  @Test
  void letsAWriteTokenWrite() throws Exception {
    assertThat(post(tokens.issue(caller, "writer", Scope.WRITE, 30).secret()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void endsWhenRevokedOrExpired() throws Exception {
    IssuedToken revoked = tokens.issue(caller, "lost", Scope.WRITE, 30);
    IssuedToken expired = tokens.issue(caller, "old", Scope.WRITE, 30);
    tokens.revoke(caller, revoked.token().id());
    TestDatabase.owner()
        .sql("update identity.token set expires_at = now() where id = :id")
        .param("id", expired.token().id().value())
        .update();
    assertThat(get(revoked.secret()).statusCode()).isEqualTo(401);
    assertThat(get(expired.secret()).statusCode()).isEqualTo(401);
  }

  @Test
  void belongsToOnePerson() {
    IssuedToken issued = tokens.issue(caller, "mine", Scope.WRITE, 365);
    Caller other = Newcomers.caller(people.register(Newcomers.named("Otto")));
    assertThatThrownBy(() -> tokens.revoke(other, issued.token().id()))
        .hasMessageContaining("TokenNotFound");
    assertThatThrownBy(() -> tokens.issue(caller, " ", Scope.READ, 366))
        .hasMessageContaining("Missing")
        .hasMessageContaining("OutOfRange");
  }

  @Test
  void keepsNoSecret() {
    IssuedToken issued = tokens.issue(caller, "hidden", Scope.WRITE, 1);
    byte[] hash =
        TestDatabase.jdbc()
            .sql("select hash from identity.token where id = :id")
            .param("id", issued.token().id().value())
            .query(byte[].class)
            .single();
    assertThat(hash).isEqualTo(Secrets.hash(issued.secret())).hasSize(32);
    assertThat(issued.toString()).doesNotContain(issued.secret());
  }

  private HttpResponse<String> get(String secret) throws Exception {
    return http.send(
        request("/api/v1/test/me", secret).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String secret) throws Exception {
    HttpRequest request =
        request("/api/v1/test/writes", secret)
            .header("Idempotency-Key", "one")
            .POST(HttpRequest.BodyPublishers.ofString("effect"))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String secret) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Authorization", "Bearer " + secret);
  }
}
