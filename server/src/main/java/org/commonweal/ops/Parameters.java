package org.commonweal.ops;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Refuses parameters, of a query or a form, that nobody can read or no database can keep.
///
/// They are read before anybody else reads them, and refused where pages and API turn refusals into
/// answers.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20) // behind the encoding of characters
class Parameters extends OncePerRequestFilter implements HandlerInterceptor, WebMvcConfigurer {

  private static final String WRONG = Parameters.class.getName();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    wrong(request).ifPresent(field -> request.setAttribute(WRONG, field));
    chain.doFilter(request, response);
  }

  /// The name of a parameter that cannot be kept; empty if they cannot be read at all.
  private static Optional<String> wrong(HttpServletRequest request) {
    try {
      return request.getParameterMap().entrySet().stream()
          .filter(field -> !Arrays.stream(field.getValue()).allMatch(Checks::storable))
          .map(Map.Entry::getKey)
          .findFirst();
    } catch (IllegalStateException _) {
      return Optional.of("");
    }
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getAttribute(WRONG) instanceof String field) {
      request.removeAttribute(WRONG);
      throw new Refused(new InputRefusal.NotAllowedCharacter(field));
    }
    return true;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
  }
}
