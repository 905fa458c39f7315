package org.commonweal.savings;

import java.util.List;
import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.treasury.PlaceId;

/// The state with which a circle moves in that has run elsewhere, as somebody typed it: how many
/// cycles were paid out, to the first positions; what each member has paid; the discounts of those
/// cycles, if turns went by bids, from the first one on; late fees or a reserve that are held
/// beside, empty for nothing; and where the money is, if there is any.
public record NewOpening(
    int cycles,
    List<Paid> members,
    List<String> discounts,
    String fees,
    String reserve,
    Optional<PlaceId> place) {

  public NewOpening {
    members = List.copyOf(members);
    discounts = List.copyOf(discounts);
  }

  /// For how many cycles, from the first on, a member has paid; which part of the next one, empty
  /// for nothing; and what is left of their deposit, empty for all of it.
  public record Paid(MemberId member, int cycles, String part, String deposit) {}
}
