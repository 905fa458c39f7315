package org.commonweal.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/// Shows an error page where no controller was reached: an unknown address, a form without its
/// token.
@Component
class ErrorPages implements ErrorViewResolver {

  private final Pages pages;

  ErrorPages(Pages pages) {
    this.pages = pages;
  }

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    return new ModelAndView(new ErrorView(pages, page(request, status)));
  }

  private static ErrorPage page(HttpServletRequest request, HttpStatus status) {
    return request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException
        ? ErrorPage.stale()
        : ErrorPage.of(told(request, status));
  }

  /// Whoever asks for the address of errors itself finds nothing there.
  private static int told(HttpServletRequest request, HttpStatus status) {
    boolean asked = request.getDispatcherType() == DispatcherType.REQUEST;
    return asked ? HttpStatus.NOT_FOUND.value() : status.value();
  }

  private record ErrorView(Pages pages, ErrorPage page) implements View {

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      pages.write(page, request, response);
    }
  }
}
