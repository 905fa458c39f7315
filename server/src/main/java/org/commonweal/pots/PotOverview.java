package org.commonweal.pots;

import java.util.List;
import java.util.Optional;
import org.commonweal.community.MemberId;

/// Everything a member is shown of a pot: those in it as far as they may see them, the last
/// expenses, and what was spent on what and when.
public record PotOverview(
    Pot pot,
    boolean keeps,
    List<Purse> purses,
    MemberId me,
    List<Expense> last,
    List<Spent> categories,
    List<Spent> months) {

  public PotOverview {
    purses = List.copyOf(purses);
    last = List.copyOf(last);
    categories = List.copyOf(categories);
    months = List.copyOf(months);
  }

  /// What the member has in it themselves.
  public Optional<Purse> own() {
    return purses.stream().filter(purse -> purse.member().equals(me)).findFirst();
  }
}
