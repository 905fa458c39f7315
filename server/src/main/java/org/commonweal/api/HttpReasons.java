package org.commonweal.api;

import org.commonweal.kernel.Refusal;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/// The refusals of the protocol itself: wrong address, method or kind of body.
final class HttpReasons {

  private HttpReasons() {}

  static Refusal of(ErrorResponse response, Throwable thrown) {
    return switch (response.getStatusCode().value()) {
      case 404 -> new RequestRefusal.NoSuchAddress();
      case 405 -> new RequestRefusal.MethodNotAllowed(method(thrown));
      case 406 -> new RequestRefusal.NotAcceptable();
      case 413 -> new RequestRefusal.BodyTooLarge(BodyLimit.BYTES);
      case 415 -> new RequestRefusal.UnsupportedMediaType();
      default -> new RequestRefusal.NotUnderstood();
    };
  }

  private static String method(Throwable thrown) {
    return thrown instanceof HttpRequestMethodNotSupportedException wrong ? wrong.getMethod() : "";
  }
}
