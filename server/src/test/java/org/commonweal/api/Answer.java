package org.commonweal.api;

import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the server answered.
record Answer(HttpResponse<String> response) {

  private static final JsonMapper JSON = new JsonMapper();

  int status() {
    return response.statusCode();
  }

  JsonNode body() {
    return JSON.readTree(response.body());
  }

  String text(String field) {
    return body().path(field).asString();
  }

  /// The last part of the stable type.
  String type() {
    return text("type").replace("urn:commonweal:refusal:", "");
  }

  /// The fields that the errors are about.
  List<String> fields() {
    return body().path("errors").valueStream().map(e -> e.path("field").asString()).toList();
  }

  Answer expect(int status) {
    if (status() != status) {
      throw new AssertionError(
          "status: %d (expected: %d) %s %s"
              .formatted(status(), status, response.request().uri(), response.body()));
    }
    return this;
  }
}
