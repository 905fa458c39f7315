package org.commonweal.community;

import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refusal;

/// Why trust was not given.
public sealed interface TrustRefusal extends Refusal {

  record TrustInOneself() implements TrustRefusal {}

  record NoPoints(String field) implements TrustRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case TrustInOneself _ -> Kind.CONFLICT;
      case NoPoints _ -> Kind.INVALID;
    };
  }
}
