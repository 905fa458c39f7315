package org.commonweal.identity;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/// Who is asking, the first argument of every command. A session has scope `WRITE`.
///
/// It is the principal of a signed-in request, and its name is what sessions are found by.
public record Caller(PersonId person, Scope scope) implements AuthenticatedPrincipal, Serializable {

  @Override
  public String getName() {
    return person.value().toString();
  }
}
