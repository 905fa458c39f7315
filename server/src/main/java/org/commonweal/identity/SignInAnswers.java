package org.commonweal.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.commonweal.kernel.Refused;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/// Where somebody is sent after the sign-in form: on, or back with the reason in the query.
final class SignInAnswers extends SavedRequestAwareAuthenticationSuccessHandler
    implements AuthenticationFailureHandler {

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication person)
      throws ServletException, IOException {
    Sessions.lasts(request.getSession());
    super.onAuthenticationSuccess(request, response, person);
  }

  /// `?refused=wrong-sign-in`, or `?refused=too-often&seconds=90`.
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    SignInEmail.keep(request);
    getRedirectStrategy().sendRedirect(request, response, "/sign-in?refused=" + reason(failure));
  }

  private static String reason(AuthenticationException failure) {
    if (failure.getCause() instanceof Refused refused
        && refused.refusal() instanceof IdentityRefusal.TooOften tooOften) {
      return tooOften.type() + "&seconds=" + tooOften.retryAfterSeconds();
    }
    return new IdentityRefusal.WrongSignIn().type();
  }
}
