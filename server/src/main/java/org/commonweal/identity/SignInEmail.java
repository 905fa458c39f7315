package org.commonweal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/// The e-mail of a sign-in that was refused, kept in the session until the form is shown again: no
/// address and no log shows it.
public final class SignInEmail {

  private static final String KEPT = SignInEmail.class.getName();
  private static final int LONGEST = 254;

  private SignInEmail() {}

  static void keep(HttpServletRequest request) {
    String typed = Optional.ofNullable(request.getParameter("email")).orElse("");
    HttpSession session = request.getSession(false);
    if (session != null && typed.length() <= LONGEST) {
      session.setAttribute(KEPT, typed);
    }
  }

  /// What was typed, once.
  public static Optional<String> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(KEPT) instanceof String typed)) {
      return Optional.empty();
    }
    session.removeAttribute(KEPT);
    return Optional.of(typed);
  }
}
