package org.commonweal.statements;

import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refusal;

/// Why there is no statement. What somebody may not see is not there for them.
public sealed interface StatementsRefusal extends Refusal {

  record NoStatement() implements StatementsRefusal {}

  record NotADay(String field) implements StatementsRefusal {}

  /// The last day is before the first.
  record DaysReversed(String field) implements StatementsRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case NoStatement _ -> Kind.NOT_FOUND;
      case NotADay _, DaysReversed _ -> Kind.INVALID;
    };
  }
}
