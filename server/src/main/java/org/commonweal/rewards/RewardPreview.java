package org.commonweal.rewards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;
import org.commonweal.rounds.PlanHash;

/// What the next distribution would do as things are: the same numbers, nothing written. With the
/// hash it can be asked for exactly that.
public record RewardPreview(
    RewardPool pool,
    LocalDate date,
    Instant cutOff,
    RunOutcome outcome,
    Quantity total,
    int members,
    List<Line> lines,
    Optional<PlanHash> hash) {

  /// Lines that are told.
  public static final int MOST = 100;

  public RewardPreview {
    lines = List.copyOf(lines);
  }

  /// What somebody would get, and what of it would be income.
  public record Line(MemberId member, String name, Quantity amount, Quantity income) {

    public Quantity hold() {
      return amount.minus(income);
    }
  }
}
