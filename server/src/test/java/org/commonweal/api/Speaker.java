package org.commonweal.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/// Somebody who speaks to the API over HTTP with a token, or without one if it is empty.
record Speaker(int port, String token) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path, String json) {
    return write("POST", path, json, UUID.randomUUID().toString());
  }

  Answer put(String path, String json) {
    return write("PUT", path, json, UUID.randomUUID().toString());
  }

  Answer delete(String path) {
    return write("DELETE", path, "", UUID.randomUUID().toString());
  }

  Answer write(String method, String path, String json, String key) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json));
    return send(key.isEmpty() ? request : request.header("Idempotency-Key", key));
  }

  Answer csv(String path, String csv) {
    return send(
        request(path)
            .header("Content-Type", "text/csv")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(csv)));
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException | InterruptedException failure) {
      throw new AssertionError(failure);
    }
  }
}
