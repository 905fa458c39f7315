package org.commonweal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.commonweal.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@ServerTest
@Import(TestPages.class)
class SignInTest {

  @Autowired People people;
  @Autowired Passwords passwords;

  @LocalServerPort int port;

  private Person person;
  private Browser browser;

  @BeforeEach
  void register() {
    person = people.register(Newcomers.named("Paula"));
    browser = new Browser(port);
  }

  @Test
  void signsInAndRenewsTheSession() throws Exception {
    browser.get("/reset/csrf");
    String before = browser.session();
    HttpResponse<String> answer =
        browser.signIn(person.email().toUpperCase(Locale.ROOT), Newcomers.PASSWORD);
    assertThat(location(answer)).isEqualTo("/");
    assertThat(browser.session()).isNotEqualTo(before).contains("SESSION=");
    assertThat(browser.get("/test/me").body()).isEqualTo(person.id().value().toString());
  }

  @Test
  void givesTheCookieToNoScriptAndNoOtherSite() throws Exception {
    String cookie = browser.get("/reset/csrf").headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
  }

  @Test
  void sendsStrangersToTheSignInAndThenOn() throws Exception {
    assertThat(location(browser.get("/test/me"))).isEqualTo("/sign-in");
    assertThat(location(browser.signIn(person.email(), Newcomers.PASSWORD))).startsWith("/test/me");
  }

  @Test
  void doesNotSayWhichWasWrong() throws Exception {
    String unknown = location(browser.signIn(UUID.randomUUID() + "@example.org", "wrong password"));
    String known = location(browser.signIn(person.email(), "wrong password"));
    assertThat(unknown).isEqualTo(known).isEqualTo("/sign-in?refused=wrong-sign-in");
  }

  @Test
  void keepsTheEmailAfterAWrongPasswordAndShowsItOnce() throws Exception {
    browser.signIn(person.email(), "wrong password");
    assertThat(browser.get("/sign-in?refused=wrong-sign-in").body()).contains(person.email());
    assertThat(browser.get("/sign-in").body()).doesNotContain(person.email());
  }

  @Test
  void refusesAnAccountThatIsTriedTooOftenEvenWithTheRightPassword() throws Exception {
    for (int i = 0; i < Pace.SIGN_IN_OF_ACCOUNT.most(); i++) {
      browser.signIn(person.email(), "wrong password");
    }
    assertThat(location(browser.signIn(person.email(), Newcomers.PASSWORD)))
        .matches("/sign-in\\?refused=too-often&seconds=\\d+");
    Person other = people.register(Newcomers.named("Otto"));
    assertThat(location(browser.signIn(other.email(), Newcomers.PASSWORD))).isEqualTo("/");
  }

  @Test
  void signsOut() throws Exception {
    browser.signIn(person.email(), Newcomers.PASSWORD);
    assertThat(location(browser.post("/sign-out", Map.of()))).isEqualTo("/sign-in?signed-out");
    assertThat(browser.get("/test/me").statusCode()).isEqualTo(302);
  }

  @Test
  void refusesAFormWithoutItsToken() throws Exception {
    Map<String, String> form = new HashMap<>();
    form.put("email", person.email());
    form.put("password", Newcomers.PASSWORD);
    assertThat(browser.postWithout("/sign-in", form).statusCode()).isEqualTo(403);
  }

  @Test
  void signsOutOtherBrowsersWhenThePasswordChanges() throws Exception {
    Browser other = new Browser(port);
    other.signIn(person.email(), Newcomers.PASSWORD);
    browser.signIn(person.email(), Newcomers.PASSWORD);
    passwords.change(
        Newcomers.caller(person), id(browser), Newcomers.PASSWORD, "another long password");
    assertThat(browser.get("/test/me").statusCode()).isEqualTo(200);
    assertThat(other.get("/test/me").statusCode()).isEqualTo(302);
  }

  @Test
  void sendsStrictHeaders() throws Exception {
    var headers = browser.get("/reset/csrf").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'self'; img-src 'self' data:; object-src 'none'");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
  }

  private static String id(Browser browser) {
    String encoded = browser.session().substring("SESSION=".length());
    return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
  }

  private String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replace("http://localhost:" + port, "");
  }
}
