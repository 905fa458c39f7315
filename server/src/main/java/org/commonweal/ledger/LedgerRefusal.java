package org.commonweal.ledger;

import org.commonweal.kernel.Kind;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.UnitId;

/// Why the ledger said no.
public sealed interface LedgerRefusal extends Refusal {

  /// The journal asks an account for more than it has above its floor.
  record BelowFloor(AccountKey account, Quantity balance, Quantity asked)
      implements LedgerRefusal {}

  /// A leg counts in another unit than its account.
  record UnitMismatch(AccountKey account, UnitId asked) implements LedgerRefusal {}

  record NoSuchAccount(AccountId account) implements LedgerRefusal {}

  record NoSuchJournal(JournalId journal) implements LedgerRefusal {}

  record NoLegs() implements LedgerRefusal {}

  record TooManyLegs(int legs, int most) implements LedgerRefusal {}

  /// The sum of all debits or all credits of an account would leave 128 bits.
  record TooMuch(AccountKey account) implements LedgerRefusal {}

  /// The id was used for a journal with other content.
  record IdUsed(JournalId journal) implements LedgerRefusal {}

  record AlreadyReversed(JournalId journal) implements LedgerRefusal {}

  /// A reversal is not undone by another reversal, but by posting the journal afresh.
  record IsReversal(JournalId journal) implements LedgerRefusal {}

  /// The legs are not those of the journal with debit and credit exchanged.
  record NotItsReversal(JournalId journal) implements LedgerRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case BelowFloor _, IdUsed _, AlreadyReversed _, IsReversal _ -> Kind.CONFLICT;
      case NoSuchAccount _, NoSuchJournal _ -> Kind.NOT_FOUND;
      case UnitMismatch _, NoLegs _, TooManyLegs _, TooMuch _, NotItsReversal _ -> Kind.INVALID;
    };
  }
}
