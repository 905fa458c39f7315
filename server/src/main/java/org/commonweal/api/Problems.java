package org.commonweal.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.commonweal.identity.IdentityRefusal;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refusal;
import org.commonweal.language.Language;
import org.commonweal.language.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/// Turns whatever ends a request to the API into problem details, in the handler or in a filter.
@Component
class Problems implements HandlerExceptionResolver {

  /// A queue that is full now is worked off in less.
  private static final String RETRY_SECONDS = "2";

  private final Reasons reasons;
  private final JsonMapper json;

  Problems(Reasons reasons, JsonMapper json) {
    this.reasons = reasons;
    this.json = json;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception thrown) {
    if (!request.getRequestURI().startsWith("/api/") || response.isCommitted()) {
      return null;
    }
    headers(thrown).forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
    write(reasons.of(thrown), Languages.best(request.getLocales()), response);
    return new ModelAndView();
  }

  private static HttpHeaders headers(Exception thrown) {
    return thrown instanceof ErrorResponse known ? known.getHeaders() : HttpHeaders.EMPTY;
  }

  /// The seconds after which it is worth another try, where waiting helps.
  private static Optional<String> retryAfter(List<Refusal> refusals) {
    Refusal first = refusals.getFirst();
    if (first instanceof IdentityRefusal.TooOften tooOften) {
      return Optional.of(Long.toString(tooOften.retryAfterSeconds()));
    }
    return first.kind() == Kind.OVERLOADED ? Optional.of(RETRY_SECONDS) : Optional.empty();
  }

  private void write(List<Refusal> refusals, Language language, HttpServletResponse response) {
    Problem problem = Problem.of(refusals, language);
    response.setStatus(problem.status());
    if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    retryAfter(refusals).ifPresent(then -> response.setHeader(HttpHeaders.RETRY_AFTER, then));
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    try {
      response.getOutputStream().write(json.writeValueAsBytes(problem.body()));
    } catch (IOException gone) {
      // The caller has hung up: there is nobody left to tell.
      response.setStatus(problem.status());
    }
  }
}
