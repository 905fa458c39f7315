package org.commonweal.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.commonweal.kernel.Refused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a body that is too long before anybody holds it in memory.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

  static final long BYTES = 1 << 20;

  private final Problems problems;

  BodyLimit(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > BYTES) {
      problems.resolveException(request, response, null, tooLarge());
      return;
    }
    try {
      chain.doFilter(new LimitedRequest(request), response);
    } catch (Refused tooLarge) {
      problems.resolveException(request, response, null, tooLarge);
    }
  }

  static Refused tooLarge() {
    return new Refused(new RequestRefusal.BodyTooLarge(BYTES));
  }
}
