package org.commonweal.ledger;

/// Where a journal stands in the ledger: an entry number, or a place behind the last one for
/// journals of the set that is being decided.
sealed interface Place {

  record Written(long number) implements Place {}

  /// `ordinal` counts the set's accepted journals from 1.
  record Next(int ordinal) implements Place {}

  /// The entry number, once it is known how many entries there were before the set.
  default long number(long before) {
    return switch (this) {
      case Written written -> written.number();
      case Next next -> before + next.ordinal();
    };
  }
}
