package org.commonweal.api;

import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refusal;

/// Why a request was not even a question that a service could answer.
sealed interface RequestRefusal extends Refusal {

  record NotReadable(String expected) implements RequestRefusal {}

  record UnknownField(String field, String name) implements RequestRefusal {}

  record WrongType(String field, String expected) implements RequestRefusal {}

  record NoSuchAddress() implements RequestRefusal {}

  record MethodNotAllowed(String method) implements RequestRefusal {}

  record NotAcceptable() implements RequestRefusal {}

  record BodyTooLarge(long limit) implements RequestRefusal {}

  record UnsupportedMediaType() implements RequestRefusal {}

  /// There is nothing to show before the first verification by itself.
  record NotVerifiedYet() implements RequestRefusal {}

  record SignInNeeded() implements RequestRefusal {}

  record NotAllowed() implements RequestRefusal {}

  record NotUnderstood() implements RequestRefusal {}

  record Unexpected(String id) implements RequestRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case NoSuchAddress _, NotVerifiedYet _ -> Kind.NOT_FOUND;
      case SignInNeeded _, NotAllowed _ -> Kind.FORBIDDEN;
      case Unexpected _ -> Kind.OVERLOADED;
      case NotReadable _, UnknownField _, WrongType _, NotUnderstood _ -> Kind.INVALID;
      case MethodNotAllowed _, NotAcceptable _, BodyTooLarge _, UnsupportedMediaType _ ->
          Kind.INVALID;
    };
  }

  /// The HTTP status, finer than the closed list of kinds.
  default int status() {
    return switch (this) {
      case NotReadable _, NotUnderstood _ -> 400;
      case SignInNeeded _ -> 401;
      case NotAllowed _ -> 403;
      case NoSuchAddress _, NotVerifiedYet _ -> 404;
      case MethodNotAllowed _ -> 405;
      case NotAcceptable _ -> 406;
      case BodyTooLarge _ -> 413;
      case UnsupportedMediaType _ -> 415;
      case UnknownField _, WrongType _ -> 422;
      case Unexpected _ -> 500;
    };
  }
}
