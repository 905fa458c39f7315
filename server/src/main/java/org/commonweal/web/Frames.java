package org.commonweal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.Community;
import org.commonweal.kernel.Ids;
import org.commonweal.language.Language;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Puts together what stands around the page of a request.
@Component
class Frames {

  private final Assets assets;
  private final Ids ids;
  private final Visits visits;

  Frames(Assets assets, Ids ids, Visits visits) {
    this.assets = assets;
    this.ids = ids;
    this.visits = visits;
  }

  /// The frame when something broke: asks nobody who might be what is broken.
  Frame bare(HttpServletRequest request) {
    return frame(request, browser(request), Optional.empty());
  }

  Frame around(HttpServletRequest request) {
    return frame(request, language(request), visits.around(request));
  }

  private Frame frame(HttpServletRequest request, Language language, Optional<Around> around) {
    return new Frame(
        assets,
        ids,
        csrf(request),
        path(request),
        language,
        around.map(Around::name),
        around.map(known -> links(known.communities())).orElse(List.of()),
        around.flatMap(Around::visit).map(Places::of),
        AnswerHandler.kept(request));
  }

  /// What was asked for; an error has an address of its own.
  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
        ? asked
        : request.getRequestURI();
  }

  /// The language of the community, or the browser's outside of any.
  Language language(HttpServletRequest request) {
    return visits.visit(request).map(Visit::language).orElseGet(() -> browser(request));
  }

  private static Language browser(HttpServletRequest request) {
    return new Language(request.getLocale(), ZoneOffset.UTC);
  }

  private static List<Link> links(List<Community> communities) {
    return communities.stream().map(one -> new Link(one.name(), Visit.home(one))).toList();
  }

  private static String csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
