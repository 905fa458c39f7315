package org.commonweal.treasury;

import java.util.List;
import java.util.Optional;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Cursor;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.springframework.stereotype.Service;

/// The wallets of a community: everybody reads their own, who reads money those of all.
@Service
public class Wallets {

  private final MoneyStore store;
  private final Membership membership;

  Wallets(MoneyStore store, Membership membership) {
    this.store = store;
    this.membership = membership;
  }

  /// Wallets by the names of their members, as far as the caller may see them.
  public Slice<Wallet> list(Caller caller, CommunityId community, WalletFilter filter, Page page) {
    Member member = membership.require(caller, community, Permission.READ);
    WalletFilter seen = own(member, filter) ? filter : seen(caller, member, filter);
    List<Wallet> rows = store.wallets(community, seen, page);
    return Slice.of(rows, page.size(), wallet -> Cursor.of(wallet.account()));
  }

  private static boolean own(Member member, WalletFilter filter) {
    return filter.member().filter(member.id()::equals).isPresent();
  }

  /// Whoever does not read money is shown their own, and refused those of somebody else.
  private WalletFilter seen(Caller caller, Member member, WalletFilter filter) {
    if (filter.member().isPresent()) {
      membership.require(caller, member.community(), Permission.READ_MONEY);
      return filter;
    }
    return membership.may(member, Permission.READ_MONEY)
        ? filter
        : new WalletFilter(Optional.of(member.id()), filter.currency(), filter.text());
  }

  /// What a member has, in each currency they have ever had; for whoever has asked already.
  List<Wallet> of(CommunityId community, MemberId member) {
    Page most = new Page(Optional.empty(), Page.MOST);
    return store.wallets(community, WalletFilter.of(member), most);
  }
}
