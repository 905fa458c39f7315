package org.commonweal.ledger;

import org.commonweal.kernel.CommunityId;

/// One account that something is on its way to, or from.
record Promise(AccountKey account) implements OnItsWay {

  @Override
  public boolean towards(CommunityId community, AccountKey asked) {
    return asked.equals(account);
  }

  @Override
  public boolean from(CommunityId community, AccountKey escrow) {
    return escrow.equals(account);
  }
}
