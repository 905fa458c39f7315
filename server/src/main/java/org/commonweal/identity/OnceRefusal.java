package org.commonweal.identity;

import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refusal;

/// Why a write was refused for its idempotency key.
public sealed interface OnceRefusal extends Refusal {

  record IdempotencyKeyMissing() implements OnceRefusal {}

  record KeyUsedForOtherContent() implements OnceRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case IdempotencyKeyMissing _ -> Kind.INVALID;
      case KeyUsedForOtherContent _ -> Kind.CONFLICT;
    };
  }
}
