package org.commonweal.identity;

import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refusal;

/// Why an API token was not issued, found or enough.
public sealed interface TokenRefusal extends Refusal {

  record ReadOnlyToken() implements TokenRefusal {}

  record TokenNotFound() implements TokenRefusal {}

  record TooManyTokens(int most) implements TokenRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case ReadOnlyToken _ -> Kind.FORBIDDEN;
      case TokenNotFound _ -> Kind.NOT_FOUND;
      case TooManyTokens _ -> Kind.CONFLICT;
    };
  }
}
