package org.commonweal.pots;

import java.util.Optional;
import org.commonweal.community.MemberId;

/// Which expenses: of one pot, of one kind, those that one member took part in, those whose title
/// or category holds a text.
public record ExpenseFilter(
    Optional<PotId> pot, Optional<ExpenseKind> kind, Optional<MemberId> member, String text) {

  public static final ExpenseFilter ALL =
      new ExpenseFilter(Optional.empty(), Optional.empty(), Optional.empty(), "");

  public static ExpenseFilter of(PotId pot) {
    return new ExpenseFilter(Optional.of(pot), Optional.empty(), Optional.empty(), "");
  }
}
