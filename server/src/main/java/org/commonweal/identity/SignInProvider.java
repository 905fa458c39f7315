package org.commonweal.identity;

import org.commonweal.kernel.Refused;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/// Lets the sign-in form of Spring Security ask `SignIns`.
@Component
class SignInProvider implements AuthenticationProvider {

  private final SignIns signIns;

  SignInProvider(SignIns signIns) {
    this.signIns = signIns;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String password = String.valueOf(asked.getCredentials());
    try {
      return Sessions.authentication(signIns.check(asked.getName(), password, address(asked)));
    } catch (Refused refused) {
      throw new BadCredentialsException("Refused", refused);
    }
  }

  private static String address(Authentication asked) {
    return asked.getDetails() instanceof WebAuthenticationDetails details
        ? String.valueOf(details.getRemoteAddress())
        : "";
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
