package org.commonweal.treasury;

import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.CommunityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a community allows with money, for everybody to read.
@Service
public class MoneySettings {

  private final SettingsStore store;
  private final Membership membership;

  MoneySettings(SettingsStore store, Membership membership) {
    this.store = store;
    this.membership = membership;
  }

  public TreasurySettings of(CommunityId community) {
    return store.find(community).orElse(TreasurySettings.USUAL);
  }

  @Transactional
  public void change(Caller caller, CommunityId community, TreasurySettings settings) {
    membership.require(caller, community, Permission.CHANGE_SETTINGS);
    var checks = new Checks();
    checks.range("digits", settings.digits(), 1, TreasurySettings.MOST_DIGITS);
    checks.done();
    store.put(community, settings);
  }
}
