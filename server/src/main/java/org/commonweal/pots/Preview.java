package org.commonweal.pots;

import java.util.List;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;

/// How an expense would be divided, and what each pot holds before and after.
public record Preview(Quantity total, String currency, List<Line> lines, List<Owing> debts) {

  public Preview {
    lines = List.copyOf(lines);
    debts = List.copyOf(debts);
  }

  /// One who takes part; `before` and `after` are what the pot holds of theirs, 0 where no pot is
  /// charged. `refused` says that the pot's policy forbids it.
  public record Line(
      MemberId member,
      String name,
      Quantity amount,
      boolean queued,
      Quantity before,
      Quantity after,
      boolean refused) {

    public boolean fallsShort() {
      return after.signum() < 0;
    }
  }
}
