package org.commonweal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonweal.kernel.Ids;
import org.commonweal.language.Language;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Puts together what stands around the page of a request.
@Component
class Frames {

  private final Assets assets;
  private final Ids ids;

  Frames(Assets assets, Ids ids) {
    this.assets = assets;
    this.ids = ids;
  }

  Frame around(HttpServletRequest request) {
    return new Frame(
        assets,
        ids,
        csrf(request),
        request.getRequestURI(),
        language(request),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        receipt(request));
  }

  Language language(HttpServletRequest request) {
    return new Language(request.getLocale(), ZoneOffset.UTC);
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }

  private static Optional<Receipt> receipt(HttpServletRequest request) {
    Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
    return Optional.ofNullable(flash)
        .map(map -> map.get(AnswerHandler.RECEIPT))
        .map(sentence -> new Receipt(sentence.toString()));
  }
}
