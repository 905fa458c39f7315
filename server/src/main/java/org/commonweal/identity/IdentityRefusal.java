package org.commonweal.identity;

import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refusal;

/// Why something about a person, a password or a link was refused.
public sealed interface IdentityRefusal extends Refusal {

  record NotAnEmail(String field) implements IdentityRefusal {}

  record EmailTaken(String field) implements IdentityRefusal {}

  record PasswordLength(String field, int least, int most) implements IdentityRefusal {}

  record WrongPassword(String field) implements IdentityRefusal {}

  /// Never says whether the e-mail or the password was wrong.
  record WrongSignIn() implements IdentityRefusal {}

  record PersonNotFound() implements IdentityRefusal {}

  record ResetLinkEnded() implements IdentityRefusal {}

  record TooOften(long retryAfterSeconds) implements IdentityRefusal {}

  record SetupClosed() implements IdentityRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case NotAnEmail _, PasswordLength _, WrongPassword _ -> Kind.INVALID;
      case EmailTaken _ -> Kind.CONFLICT;
      case WrongSignIn _ -> Kind.FORBIDDEN;
      case PersonNotFound _, ResetLinkEnded _, SetupClosed _ -> Kind.NOT_FOUND;
      case TooOften _ -> Kind.TOO_OFTEN;
    };
  }
}
