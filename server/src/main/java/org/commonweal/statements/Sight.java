package org.commonweal.statements;

import org.commonweal.community.Member;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.ledger.AccountKey;
import org.commonweal.ledger.Holder;
import org.commonweal.ledger.HolderKind;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Which accounts a member sees. What was given, shared and received is open to the whole
/// community; a wallet, income and hold are their owner's and theirs who read money; so are places,
/// differences and what circles and reward pools hold. Whether somebody reads money is asked once,
/// and only where it decides.
record Sight(Member member, SingletonSupplier<Boolean> money) {

  boolean sees(AccountKey account) {
    return switch (account.purpose()) {
      case GIVEN, STOCK, RECEIVED, ESCROW, OPENING, USED, WRITTEN_OFF -> true;
      case HOLD -> account.holder().kind() != HolderKind.MEMBER || ownMoney(account.holder());
      case POT, FEES, RESERVE, DEPOSITS, HELD, DISCOUNT, FUNDING -> money.obtain();
      case WALLET, DEBT, CLAIM, INCOME, SPENT, OWED -> ownMoney(account.holder());
      case OUTSIDE -> money.obtain();
      case DIFFERENCE -> account.holder().kind() == HolderKind.POOL || money.obtain();
    };
  }

  /// Where a community keeps its money is for those who read it, down to whether there is any.
  boolean sees(Holder holder) {
    return switch (holder.kind()) {
      case MEMBER, COUNCIL, POOL, ROUND -> true;
      case PLACE, COMMUNITY, CIRCLE, PURSE -> money.obtain();
    };
  }

  private boolean ownMoney(Holder holder) {
    return own(holder) || money.obtain();
  }

  private boolean own(Holder holder) {
    return holder.equals(new Holder(HolderKind.MEMBER, member.id().value()));
  }

  @Component
  static final class Sights {

    private final Membership membership;

    Sights(Membership membership) {
      this.membership = membership;
    }

    Sight of(Caller caller, CommunityId community) {
      Member member = membership.require(caller, community, Permission.READ);
      return new Sight(
          member, SingletonSupplier.of(() -> membership.may(member, Permission.READ_MONEY)));
    }
  }
}
