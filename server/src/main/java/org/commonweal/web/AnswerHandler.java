package org.commonweal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Carries out the answers of the controllers.
final class AnswerHandler implements HandlerMethodReturnValueHandler {

  private static final String SENTENCE = "receipt";
  private static final String SECRET = "receipt-secret";

  private final Pages pages;

  AnswerHandler(Pages pages) {
    this.pages = pages;
  }

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return Answer.class.isAssignableFrom(type.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object answer,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest exchange)
      throws IOException {
    container.setRequestHandled(true);
    HttpServletRequest request = request(exchange);
    HttpServletResponse response = response(exchange);
    switch ((Answer) Objects.requireNonNull(answer)) {
      case Answer.Show(WebPage page) -> pages.write(page, request, response);
      case Answer.Go(String location, Optional<Receipt> receipt) -> {
        receipt.or(() -> kept(request)).ifPresent(done -> keep(done, location, request, response));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
      }
    }
  }

  /// A page that only sends on passes on what was kept for it.
  private static void keep(
      Receipt receipt, String location, HttpServletRequest request, HttpServletResponse response) {
    FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
    flash.put(SENTENCE, receipt.sentence());
    flash.put(SECRET, receipt.secret());
    RequestContextUtils.saveOutputFlashMap(location, request, response);
  }

  /// What the answer before this request kept for it.
  static Optional<Receipt> kept(HttpServletRequest request) {
    Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
    return flash != null
            && flash.get(SENTENCE) instanceof String sentence
            && flash.get(SECRET) instanceof String secret
        ? Optional.of(new Receipt(sentence, secret))
        : Optional.empty();
  }

  private static HttpServletRequest request(NativeWebRequest exchange) {
    return Objects.requireNonNull(exchange.getNativeRequest(HttpServletRequest.class));
  }

  private static HttpServletResponse response(NativeWebRequest exchange) {
    return Objects.requireNonNull(exchange.getNativeResponse(HttpServletResponse.class));
  }
}
