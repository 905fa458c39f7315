package org.commonweal.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Speaks to a server's API. A refusal ends the command with its sentence; each write carries a key
/// of its own, so that none happens twice.
final class Api {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final URI server;
  private final Optional<String> token;
  private final Supplier<UUID> keys;

  Api(URI server, Optional<String> token, Supplier<UUID> keys) {
    this.server = server;
    this.token = token;
    this.keys = keys;
  }

  Api as(String other) {
    return new Api(server, Optional.of(other), keys);
  }

  JsonNode get(String path) {
    return answer(request(path).GET());
  }

  /// All rows of a list, page by page.
  List<JsonNode> all(String path) {
    List<JsonNode> rows = new ArrayList<>();
    String first = path + (path.contains("?") ? "&" : "?") + "size=100";
    JsonNode page = get(first);
    page.path("rows").forEach(rows::add);
    while (page.path("next").isString()) {
      page = get(first + "&cursor=" + encoded(page.path("next").asString()));
      page.path("rows").forEach(rows::add);
    }
    return rows;
  }

  JsonNode post(String path, Object body) {
    return write("POST", path, "application/json", Json.text(body));
  }

  JsonNode put(String path, Object body) {
    return write("PUT", path, "application/json", Json.text(body));
  }

  JsonNode postCsv(String path, String csv) {
    return write("POST", path, "text/csv; charset=utf-8", csv);
  }

  void delete(String path) {
    write("DELETE", path, "application/json", "");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private JsonNode write(String method, String path, String type, String body) {
    return answer(
        request(path)
            .header("Idempotency-Key", keys.get().toString())
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path))
            .timeout(PATIENCE)
            .header("Accept", "application/json, application/problem+json");
    token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request;
  }

  private URI address(String path) {
    try {
      return URI.create(server.toString().replaceAll("/+$", "") + path);
    } catch (IllegalArgumentException _) {
      throw Failure.unusable("\"" + server + "\" is not the address of a server.");
    }
  }

  private JsonNode answer(HttpRequest.Builder request) {
    HttpResponse<String> response = send(request);
    JsonNode body = Json.read(response.body());
    if (response.statusCode() >= 400) {
      throw Failure.refused(Problem.sentences(body, response.statusCode()));
    }
    return body;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw Failure.unusable("Interrupted.");
    } catch (IOException | IllegalArgumentException _) {
      throw Failure.unusable("No server answers at " + server + ".");
    }
  }
}
