package org.commonweal.ledger;

import java.time.LocalDate;
import java.util.Optional;
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

  /// A closed account takes no legs.
  record AccountClosed(AccountKey account) implements LedgerRefusal {}

  /// The journal counts for a day of a closed period.
  record PeriodClosed(LocalDate firstOpen) implements LedgerRefusal {}

  /// An account that is to close has to be empty.
  record AccountNotEmpty(AccountKey account, Quantity balance) implements LedgerRefusal {}

  /// Something was promised to the account and has not arrived.
  record StillOnItsWay(AccountKey account) implements LedgerRefusal {}

  record AlreadyClosed(AccountKey account) implements LedgerRefusal {}

  record NotClosed(AccountKey account) implements LedgerRefusal {}

  /// The account has less than its new floor would allow.
  record BelowNewFloor(AccountKey account, Quantity balance, Quantity floor)
      implements LedgerRefusal {}

  /// A period ends today at the latest.
  record PeriodNotOver(LocalDate today) implements LedgerRefusal {}

  /// The books are closed up to this day already.
  record ClosedAlready(LocalDate through) implements LedgerRefusal {}

  /// Only the last closed period can be reopened, and this is its end; none if none is closed.
  record NotTheLastPeriod(Optional<LocalDate> last) implements LedgerRefusal {}

  /// A round is being paid out from this account.
  record EscrowOpen(AccountKey account) implements LedgerRefusal {}

  /// The journal has no note, or has none any more.
  record NoNote(JournalId journal) implements LedgerRefusal {}

  /// What was pasted is no head.
  record NotAHead(String field) implements LedgerRefusal {}

  @Override
  default Kind kind() {
    return switch (this) {
      case BelowFloor _, IdUsed _, AlreadyReversed _, IsReversal _ -> Kind.CONFLICT;
      case AccountClosed _,
          AccountNotEmpty _,
          StillOnItsWay _,
          AlreadyClosed _,
          NotClosed _,
          BelowNewFloor _ ->
          Kind.CONFLICT;
      case PeriodClosed _, ClosedAlready _, NotTheLastPeriod _, EscrowOpen _ -> Kind.CONFLICT;
      case NoSuchAccount _, NoSuchJournal _, NoNote _ -> Kind.NOT_FOUND;
      case UnitMismatch _, NoLegs _, TooManyLegs _, TooMuch _, NotItsReversal _, PeriodNotOver _ ->
          Kind.INVALID;
      case NotAHead _ -> Kind.INVALID;
    };
  }
}
