package org.commonweal.rounds;

import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.OnItsWay;
import org.springframework.stereotype.Component;

/// While a round is being paid out, any member may still get some of its unit.
@Component
class RoundsOnTheirWay implements OnItsWay {

  private final RoundStore store;

  RoundsOnTheirWay(RoundStore store) {
    this.store = store;
  }

  @Override
  public boolean towards(CommunityId community, AccountKey account) {
    return account.holder().kind() == HolderKind.MEMBER
        && store.underway(community, account.unit().id());
  }

  @Override
  public boolean from(CommunityId community, AccountKey escrow) {
    return escrow.holder().kind() == HolderKind.ROUND
        && store.underway(community, new RoundId(escrow.holder().id()));
  }
}
