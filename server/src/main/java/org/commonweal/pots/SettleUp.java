package org.commonweal.pots;

import java.util.List;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Quantity;
import org.commonweal.treasury.Currency;

/// Where everybody stands in one currency, and how few payments would settle it. The pairs are who
/// came to owe whom; they come to the same for each member.
public record SettleUp(
    Currency currency, List<Net> nets, List<Owing> suggested, List<Owing> pairs) {

  /// What a member is owed; below 0 what they owe.
  public record Net(MemberId member, String name, Quantity amount) {}

  public SettleUp {
    nets = List.copyOf(nets);
    suggested = List.copyOf(suggested);
    pairs = List.copyOf(pairs);
  }
}
