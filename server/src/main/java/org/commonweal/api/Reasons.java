package org.commonweal.api;

import java.util.List;
import java.util.Optional;
import org.commonweal.kernel.Ids;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Finds the refusals behind an exception. What has none is a bug: it gets an id and is logged
/// once.
@Component
class Reasons {

  private static final Logger LOG = LoggerFactory.getLogger(Reasons.class);

  private final Ids ids;

  Reasons(Ids ids) {
    this.ids = ids;
  }

  List<Refusal> of(Throwable thrown) {
    Optional<Refused> refused = refused(thrown);
    return refused.isPresent() ? refused.get().refusals() : known(thrown);
  }

  /// A refusal may come out of a converter, wrapped by whoever called it.
  private static Optional<Refused> refused(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refused refused) {
        return Optional.of(refused);
      }
    }
    return Optional.empty();
  }

  private List<Refusal> known(Throwable thrown) {
    return switch (thrown) {
      case HttpMessageNotReadableException unreadable -> List.of(JsonReasons.of(unreadable));
      case MethodArgumentTypeMismatchException wrong -> List.of(argument(wrong));
      case MissingServletRequestParameterException missing ->
          List.of(new InputRefusal.Missing(missing.getParameterName()));
      case MissingRequestHeaderException missing ->
          List.of(new InputRefusal.Missing(missing.getHeaderName()));
      case BindException wrong -> wrong.getFieldErrors().stream().map(Reasons::field).toList();
      case AuthenticationException _ -> List.of(new RequestRefusal.SignInNeeded());
      case AccessDeniedException _ -> List.of(new RequestRefusal.NotAllowed());
      case ErrorResponse response -> List.of(HttpReasons.of(response, thrown));
      default -> List.of(unexpected(thrown));
    };
  }

  /// An id in the path that cannot be one names nothing that exists.
  private static Refusal argument(MethodArgumentTypeMismatchException wrong) {
    if (wrong.getParameter().hasParameterAnnotation(PathVariable.class)) {
      return new RequestRefusal.NoSuchAddress();
    }
    return JsonReasons.wrong(wrong.getName(), wrong.getParameter().getParameterType());
  }

  private static Refusal field(FieldError error) {
    Class<?> type = error.unwrap(TypeMismatchException.class).getRequiredType();
    return JsonReasons.wrong(error.getField(), type == null ? String.class : type);
  }

  private Refusal unexpected(Throwable thrown) {
    String id = ids.next().toString();
    LOG.error("Unexpected failure {}", id, thrown);
    return new RequestRefusal.Unexpected(id);
  }
}
