package org.commonweal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonweal.identity.Caller;
import org.commonweal.identity.Scope;
import org.commonweal.identity.Tokens;

/// Somebody signed in, who asks for pages with a session and for the API with a token.
///
/// @param name what the visitor is in the community
record Visitor(String name, String server, HttpClient http, String token) {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  static Visitor manager(Village village) {
    return of(village.application(), "manager", village.manager(), Village.MANAGER);
  }

  static Visitor member(Village village) {
    return of(village.application(), "member", village.member(), Village.MEMBER);
  }

  /// Somebody with this address and the password of all villagers.
  static Visitor of(Application application, String name, Caller caller, String email) {
    String token = application.bean(Tokens.class).issue(caller, "bench", Scope.WRITE, 1).secret();
    String port = application.context().getEnvironment().getRequiredProperty("local.server.port");
    HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    return new Visitor(name, "http://localhost:" + port, http, token).signIn(email);
  }

  private Visitor signIn(String email) {
    Matcher csrf = CSRF.matcher(send(request("/sign-in").GET()).body());
    if (!csrf.find()) {
      throw new IllegalStateException("no form to sign in with");
    }
    String form =
        "email=%s&password=%s&_csrf=%s"
            .formatted(encode(email), encode(Ground.PASSWORD), encode(csrf.group(1)));
    send(
        request("/sign-in")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
    return this;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// The status of the answer, which is read to its end.
  int ask(Addresses.Address address) {
    HttpRequest.Builder request = request(address.path()).GET();
    return send(address.page() ? request : request.header("Authorization", "Bearer " + token))
        .statusCode();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking for a page", e);
    }
  }
}
