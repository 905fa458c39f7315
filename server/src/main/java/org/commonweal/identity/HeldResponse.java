package org.commonweal.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// A response that is held back until the transaction behind it has committed.
final class HeldResponse extends ContentCachingResponseWrapper {

  private boolean failed;
  private String reason = "";

  HeldResponse(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void sendError(int status) {
    sendError(status, "");
  }

  @Override
  public void sendError(int status, @Nullable String message) {
    failed = true;
    reason = message == null ? "" : message;
    setStatus(status);
  }

  @Override
  public void sendRedirect(String location) {
    sendRedirect(location, SC_FOUND, true);
  }

  @Override
  public void sendRedirect(String location, int status) {
    sendRedirect(location, status, true);
  }

  @Override
  public void sendRedirect(String location, boolean clear) {
    sendRedirect(location, SC_FOUND, clear);
  }

  @Override
  public void sendRedirect(String location, int status, boolean clear) {
    if (clear) {
      resetBuffer();
    }
    setStatus(status);
    setHeader(HttpHeaders.LOCATION, location);
  }

  OnceAnswer answer() {
    byte[] body = getContentAsByteArray();
    if (body.length > OnceAnswer.MOST_BYTES) {
      throw new IllegalStateException(
          "answer: " + body.length + " bytes (expected: at most " + OnceAnswer.MOST_BYTES + ")");
    }
    String location = Optional.ofNullable(getHeader(HttpHeaders.LOCATION)).orElse("");
    String type = Optional.ofNullable(getContentType()).orElse("");
    return new OnceAnswer(getStatus(), location, type, body);
  }

  void release() throws IOException {
    if (failed) {
      ((HttpServletResponse) getResponse()).sendError(getStatus(), reason);
      return;
    }
    copyBodyToResponse();
  }
}
