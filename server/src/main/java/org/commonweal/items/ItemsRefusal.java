package org.commonweal.items;

import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;

/// Why the catalogue or the list of needs said no.
public sealed interface ItemsRefusal extends Refusal {

  record NoSuchItem(String field) implements ItemsRefusal {}

  record ItemNameTaken(String field, String name) implements ItemsRefusal {}

  record NoSuchNeed() implements ItemsRefusal {}

  record NeedNotYours() implements ItemsRefusal {}

  record NeedClosed(String status) implements ItemsRefusal {}

  record TooManyNeeds(int limit) implements ItemsRefusal {}

  record NoSuchRecipient(String field) implements ItemsRefusal {}

  record BelowReceived(String field, Quantity received) implements ItemsRefusal {}

  record MoreThanOpen(String field, Quantity open, Quantity received) implements ItemsRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case NoSuchItem _, NoSuchRecipient _, BelowReceived _, MoreThanOpen _ -> Kind.INVALID;
      case ItemNameTaken _, NeedClosed _, TooManyNeeds _ -> Kind.CONFLICT;
      case NoSuchNeed _ -> Kind.NOT_FOUND;
      case NeedNotYours _ -> Kind.FORBIDDEN;
    };
  }
}
