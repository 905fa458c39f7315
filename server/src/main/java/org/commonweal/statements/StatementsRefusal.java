package org.commonweal.statements;

import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refusal;

/// Why there is no statement. What somebody may not see is not there for them.
public sealed interface StatementsRefusal extends Refusal {

  record NoStatement() implements StatementsRefusal {}

  @Override
  default Kind kind() {
    return Kind.NOT_FOUND;
  }
}
