package org.commonweal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.commonweal.community.MembershipRefusal;
import org.commonweal.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands a controller the [Visit] of the request; an outsider is told that there is nothing.
final class VisitResolver implements HandlerMethodArgumentResolver {

  private final Visits visits;

  VisitResolver(Visits visits) {
    this.visits = visits;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Visit.class;
  }

  @Override
  public Visit resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest exchange,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        Objects.requireNonNull(exchange.getNativeRequest(HttpServletRequest.class));
    return visits
        .visit(request)
        .orElseThrow(() -> new Refused(new MembershipRefusal.CommunityNotFound()));
  }
}
