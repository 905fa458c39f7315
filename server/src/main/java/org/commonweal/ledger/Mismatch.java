package org.commonweal.ledger;

import java.math.BigInteger;
import java.util.Locale;
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

  /// The stable name of the finding, such as `leg-altered`.
  default String type() {
    return getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
