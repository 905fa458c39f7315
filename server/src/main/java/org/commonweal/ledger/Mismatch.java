package org.commonweal.ledger;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;

/// Something in the books that cannot be as it is. Entries are named by their number, legs by entry
/// and position, accounts by the id they have outside.
public sealed interface Mismatch {

  CommunityId community();

  /// The balances of this unit do not add up to 0.
  record UnitNotZero(CommunityId community, UUID unit, BigInteger sum) implements Mismatch {}

  /// The balance is not what the account's legs add up to.
  record BalanceDiffers(CommunityId community, UUID account, Totals balance, Totals legs)
      implements Mismatch {}

  /// What an account's row says, or what its legs say.
  record Totals(BigInteger debits, BigInteger credits, long legs) {}

  /// There is no entry with these numbers.
  record EntriesMissing(CommunityId community, long first, long last) implements Mismatch {}

  /// The last entry is not the one that was handed out last.
  record LastEntryDiffers(CommunityId community, long handedOut, long last) implements Mismatch {}

  /// The entry with its legs is not what was posted.
  record EntryAltered(CommunityId community, long entry) implements Mismatch {}

  /// The account's balance after this leg does not follow from the leg before it.
  record LegAltered(CommunityId community, long entry, int position, UUID account)
      implements Mismatch {}

  /// The account counts this leg before one of an earlier entry.
  record LegOutOfOrder(CommunityId community, long entry, int position, UUID account)
      implements Mismatch {}

  /// The account's legs with these numbers are gone.
  record LegsMissing(CommunityId community, UUID account, long first, long last)
      implements Mismatch {}

  /// The leg belongs to no entry.
  record LegWithoutEntry(CommunityId community, long entry, int position) implements Mismatch {}

  /// The leg does not join two accounts of one unit.
  record AccountsDiffer(CommunityId community, long entry, int position) implements Mismatch {}

  /// The account's balance is not what its last leg left.
  record BalanceNotLast(CommunityId community, UUID account, BigInteger balance, BigInteger last)
      implements Mismatch {}

  /// The entry was recorded before the one before it.
  record RecordedEarlier(CommunityId community, long entry) implements Mismatch {}

  /// The note is not the one that the entry was given.
  record NoteAltered(CommunityId community, long entry) implements Mismatch {}

  /// The note is gone without a decision, or is there in spite of one.
  record NoteGone(CommunityId community, long entry) implements Mismatch {}

  /// The account is closed, or open, against the last decision about it.
  record ClosedDiffers(CommunityId community, UUID account) implements Mismatch {}

  /// The account's floor is not what was decided last, or what its purpose says.
  record FloorDiffers(CommunityId community, UUID account) implements Mismatch {}

  /// This decision about a period is not in force, or a period is closed or reopened without it.
  record PeriodDiffers(CommunityId community, long entry) implements Mismatch {}

  /// The books are closed up to another day than the last closed period.
  record ClosedThroughDiffers(
      CommunityId community, Optional<LocalDate> head, Optional<LocalDate> periods)
      implements Mismatch {}

  /// The journal counts for a day that was closed already.
  record InClosedPeriod(CommunityId community, long entry) implements Mismatch {}

  /// The journal moves something on an account that was closed already.
  record OnClosedAccount(CommunityId community, long entry, UUID account) implements Mismatch {}

  /// What was decided belongs to no entry.
  record DecisionWithoutEntry(CommunityId community, long entry) implements Mismatch {}

  /// The balance written down for the end of the period that this decision closed is wrong.
  record SnapshotDiffers(CommunityId community, long period, UUID account) implements Mismatch {}

  /// What is written down of the account's days is not what its legs come to.
  record DaysDiffer(CommunityId community, UUID account) implements Mismatch {}

  /// The entries are not what was sealed.
  record SealBroken(CommunityId community, long first, long last) implements Mismatch {}

  /// There was a seal of this entry.
  record SealMissing(CommunityId community, long entry) implements Mismatch {}

  /// The entries up to this one are not what an earlier verification saw, whatever the seals say.
  record HeadDiffers(CommunityId community, long entry) implements Mismatch {}

  /// Nothing is being paid out from the escrow, and it is not empty.
  record EscrowLeft(CommunityId community, AccountKey account) implements Mismatch {}

  /// The stable name of the finding, such as `leg-altered`.
  default String type() {
    return getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
