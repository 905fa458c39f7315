package org.commonweal.pots;

import java.util.Optional;
import org.commonweal.community.MemberId;
import org.commonweal.community.MemberLeft;
import org.commonweal.community.Tie;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refusal;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Unit;
import org.commonweal.kernel.UnitId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What becomes of pots when somebody leaves the community: whoever has something in one, or owes,
/// or is owed, stays for now; the history stays for good.
@Component
class PotDepartures implements Tie {

  private final PurseStore purses;
  private final SettlementStore settlements;
  private final PotStore pots;

  PotDepartures(PurseStore purses, SettlementStore settlements, PotStore pots) {
    this.purses = purses;
    this.settlements = settlements;
    this.pots = pots;
  }

  @Override
  public Optional<Refusal> whyStay(CommunityId community, MemberId member) {
    Optional<Refusal> held =
        purses
            .firstHeld(community, member)
            .map(found -> {
              var unit = new Unit(new UnitId(found.unit()), found.decimals());
              return new PotsRefusal.StillInPots(
                  found.pot(), new Quantity(found.amount(), unit), found.code());
            });
    return held.or(() ->
        settlements
            .firstOpen(community, member)
            .map(debt -> new PotsRefusal.StillOwing(debt.amount(), debt.code())));
  }

  /// The row of the member is locked, so nothing is written down with them any more: all of that
  /// holds the member first.
  @EventListener
  void on(MemberLeft left) {
    whyStay(left.community(), left.member())
        .ifPresent(refusal -> {
          throw new Refused(refusal);
        });
    pots.forget(left.community(), left.member());
  }
}
