package org.commonweal.savings;

import org.commonweal.community.MemberId;
import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.HolderKind;
import org.commonweal.ledger.OnItsWay;
import org.commonweal.ledger.Purpose;
import org.springframework.stereotype.Component;

/// Keeps the wallets open that circles could still pay into. A closed one would hold up what a
/// discount leaves to all the others.
@Component
class PayoutsOnTheirWay implements OnItsWay {

  private final PayoutStore store;

  PayoutsOnTheirWay(PayoutStore store) {
    this.store = store;
  }

  @Override
  public boolean towards(CommunityId community, AccountKey account) {
    return account.holder().kind() == HolderKind.MEMBER
        && account.purpose() == Purpose.WALLET
        && store.expected(community, new MemberId(account.holder().id()), account.unit().id());
  }

  @Override
  public boolean from(CommunityId community, AccountKey escrow) {
    return false;
  }
}
