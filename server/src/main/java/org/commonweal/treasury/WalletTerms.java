package org.commonweal.treasury;

import java.util.List;
import java.util.Optional;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Resolution;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What may be done with a wallet: how far below 0 it may go, and whether it takes part at all.
@Service
public class WalletTerms {

  private final Wallets wallets;
  private final MoneySettings settings;
  private final Membership membership;
  private final Rulings rulings;

  WalletTerms(Wallets wallets, MoneySettings settings, Membership membership, Rulings rulings) {
    this.wallets = wallets;
    this.settings = settings;
    this.membership = membership;
    this.rulings = rulings;
  }

  /// A wallet, by its member and its currency's code.
  public record Which(MemberId member, String currency) {}

  /// Lets a wallet go below 0 by as much as this decimal text says; 0 for not at all.
  @Transactional
  public void changeFloor(Caller caller, CommunityId community, Which which, String below) {
    Member member = membership.require(caller, community, Permission.CHANGE_FLOORS);
    Wallet wallet = find(community, which);
    var figures = new Figures(settings.of(community), wallet.currency());
    Quantity floor = figures.counted("below", below).negated();
    decide(caller, member, wallet, new Resolution.ChangeFloor(wallet.id(), Optional.of(floor)));
  }

  /// Nothing moves in or out any more; the wallet has to be empty.
  @Transactional
  public void close(Caller caller, CommunityId community, Which which) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    Wallet wallet = find(community, which);
    decide(caller, member, wallet, new Resolution.CloseAccount(wallet.id()));
  }

  @Transactional
  public void reopen(Caller caller, CommunityId community, Which which) {
    Member member = membership.require(caller, community, Permission.KEEP_MONEY);
    Wallet wallet = find(community, which);
    decide(caller, member, wallet, new Resolution.ReopenAccount(wallet.id()));
  }

  private Wallet find(CommunityId community, Which which) {
    return wallets.of(community, which.member()).stream()
        .filter(wallet -> wallet.currency().code().equals(which.currency()))
        .findFirst()
        .orElseThrow(() -> new Refused(new TreasuryRefusal.NoSuchWallet()));
  }

  private void decide(Caller caller, Member member, Wallet wallet, Resolution resolution) {
    rulings.decide(caller, member, List.of(wallet.id()), List.of(resolution));
  }
}
