package org.commonweal.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/// The answer a write was given, to be given again.
final class OnceAnswer {

  static final int MOST_BYTES = 1 << 20;

  private final int status;
  private final String location;
  private final String type;
  private final byte[] body;

  OnceAnswer(int status, String location, String type, byte[] body) {
    this.status = status;
    this.location = location;
    this.type = type;
    this.body = body;
  }

  int status() {
    return status;
  }

  String location() {
    return location;
  }

  String type() {
    return type;
  }

  byte[] body() {
    return body;
  }

  /// Successes and redirections are kept; a refusal leaves no trace.
  static boolean keeps(int status) {
    return status >= 200 && status < 400;
  }

  void send(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setHeader("Idempotency-Replayed", "true");
    if (!location.isEmpty()) {
      response.setHeader(HttpHeaders.LOCATION, location);
    }
    if (!type.isEmpty()) {
      response.setContentType(type);
    }
    response.getOutputStream().write(body);
  }
}
