package org.commonweal.sharing;

import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Refusal;

/// Why the books of offers and shares said no.
public sealed interface SharingRefusal extends Refusal {

  record NoSuchShare() implements SharingRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case NoSuchShare _ -> Kind.NOT_FOUND;
    };
  }
}
