package org.commonweal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.language.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Shows what a controller of a page threw as an error page: an expected "no" with its sentences, a
/// bug with the id under which it was logged.
@ControllerAdvice(basePackageClasses = WebPage.class)
class PageRefusals {

  private static final Logger LOG = LoggerFactory.getLogger(PageRefusals.class);

  private final Frames frames;
  private final Visits visits;
  private final Ids ids;

  PageRefusals(Frames frames, Visits visits, Ids ids) {
    this.frames = frames;
    this.visits = visits;
    this.ids = ids;
  }

  @ExceptionHandler
  Answer refused(Refused refused, HttpServletRequest request) {
    Kind kind = refused.refusal().kind();
    if (kind == Kind.NOT_FOUND) {
      return Answer.show(ErrorPage.of(kind.status()));
    }
    List<String> sentences = sentences(refused.refusals(), frames.language(request));
    Optional<Link> more =
        kind == Kind.FORBIDDEN
            ? visits
                .visit(request)
                .map(visit -> new Link("what you may do here", visit.path("/permissions")))
            : Optional.empty();
    return Answer.show(
        new ErrorPage(kind.status(), ErrorPage.title(kind.status()), sentences, "", more));
  }

  /// A path with an id that is none leads nowhere.
  @ExceptionHandler
  Answer unknown(MethodArgumentTypeMismatchException mismatch) {
    return Answer.show(ErrorPage.of(Kind.NOT_FOUND.status()));
  }

  @ExceptionHandler
  Answer broken(Exception bug) throws Exception {
    if (bug instanceof ErrorResponse) {
      throw bug;
    }
    String reference = ids.next().toString();
    LOG.error("page broke, reference {}", reference, bug);
    ErrorPage page = ErrorPage.of(500);
    return Answer.show(new ErrorPage(500, page.title(), page.sentences(), reference));
  }

  private static List<String> sentences(List<Refusal> refusals, Language language) {
    return refusals.stream().map(language::sentence).toList();
  }
}
