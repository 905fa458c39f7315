package org.commonweal.treasury;

import java.util.Optional;
import org.commonweal.community.MemberId;

/// Which wallets a list shows: of one member, in one currency, of members whose name holds a text.
/// Empty means any.
public record WalletFilter(Optional<MemberId> member, String currency, String text) {

  public static final WalletFilter ALL = new WalletFilter(Optional.empty(), "", "");

  public static WalletFilter of(MemberId member) {
    return new WalletFilter(Optional.of(member), "", "");
  }
}
