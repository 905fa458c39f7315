package org.commonweal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Answers a page that may not be asked for with the status 403, and keeps the reason for whoever
/// shows it.
final class WebRefusals implements AccessDeniedHandler {

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    request.setAttribute(WebAttributes.ACCESS_DENIED_403, reason);
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }
}
