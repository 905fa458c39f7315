package org.commonweal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.commonweal.kernel.Refused;
import org.springframework.web.servlet.HandlerInterceptor;

/// Throws what the idempotency filter refused, here where pages and API turn refusals into answers.
final class OnceInterceptor implements HandlerInterceptor {

  private static final String REFUSAL = OnceRefusal.class.getName();

  static void refuse(HttpServletRequest request, OnceRefusal refusal) {
    request.setAttribute(REFUSAL, refusal);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getAttribute(REFUSAL) instanceof OnceRefusal refusal) {
      request.removeAttribute(REFUSAL);
      throw new Refused(refusal);
    }
    return true;
  }
}
