package org.commonweal.savings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// A cycle of a circle that has started, counted from 0: what it takes, what has come in, and when
/// it was paid out and that acknowledged.
public record Cycle(
    int number,
    Instant due,
    Optional<Instant> openedAt,
    int members,
    Quantity contribution,
    Quantity collected,
    int contributors,
    Optional<Instant> paidOutAt,
    Optional<Instant> acknowledgedAt,
    Optional<Payout> payout) {

  CycleStore.Totals totals() {
    return new CycleStore.Totals(
        due, openedAt, members, contribution.minor(), collected.minor(), contributors);
  }

  /// What the recipient was paid, what of it came later from those who had missed the cycle, what
  /// is held because the recipient is behind, and what they left to all members. The recipient is
  /// who had the place then. `lot` are the seats among which it was drawn, if turns are auctioned
  /// and nobody had bid. `moved` says that it was made before the circle moved in, and not out of
  /// what was held here.
  public record Payout(
      MemberId recipient,
      String name,
      Quantity amount,
      Quantity later,
      Quantity held,
      Quantity discount,
      List<Integer> lot,
      boolean moved) {

    public Payout {
      lot = List.copyOf(lot);
    }
  }
}
