package org.commonweal.treasury;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Lookup;
import org.commonweal.kernel.Quantity;
import org.commonweal.kernel.Refused;
import org.commonweal.ledger.Author;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says what a movement would do, by the same rules that decide it, or refuses as they would.
@Service
public class Forecasts {

  /// Nothing is recorded under it.
  private static final MovementId NONE = new MovementId(new UUID(0, 0));

  private final Desks desks;
  private final Wallets wallets;
  private final MoneyStore holdings;
  private final Membership membership;

  Forecasts(Desks desks, Wallets wallets, MoneyStore holdings, Membership membership) {
    this.desks = desks;
    this.wallets = wallets;
    this.holdings = holdings;
    this.membership = membership;
  }

  @Transactional
  public Forecast of(Caller caller, CommunityId community, NewTopUp asked) {
    Author author = author(caller, community, Permission.KEEP_MONEY);
    return of(community, Wish.of(NONE, author, asked));
  }

  @Transactional
  public Forecast of(Caller caller, CommunityId community, NewWithdrawal asked) {
    Author author = author(caller, community, Permission.KEEP_MONEY);
    return of(community, Wish.of(NONE, author, asked));
  }

  @Transactional
  public Forecast of(Caller caller, CommunityId community, NewTransfer asked) {
    Author author = author(caller, community, Permission.SEND_MONEY);
    return of(community, Wish.of(NONE, author, asked));
  }

  private Author author(Caller caller, CommunityId community, Permission permission) {
    Member member = membership.require(caller, community, permission);
    return Wish.author(caller, member);
  }

  private Forecast of(CommunityId community, Wish wish) {
    Desk desk = desks.of(community, List.of(wish));
    return switch (Step.of(desk, wish)) {
      case Step.No no -> throw new Refused(no.refusals());
      case Step.Due due -> of(community, desk, due);
    };
  }

  private Forecast of(CommunityId community, Desk desk, Step.Due due) {
    Wish wish = due.wish();
    String name = name(desk, wish.member());
    boolean in = wish.kind() == MovementKind.TOP_UP;
    Quantity wallet = wallet(community, due, name);
    Quantity there = there(community, due);
    return new Forecast(
        wish.kind(),
        name,
        wish.receiver().map(receiver -> name(desk, receiver)),
        wish.place().map(place -> Lookup.in(desk.places(), place).name()),
        due.amount(),
        due.currency(),
        due.day(),
        wallet,
        in ? there.plus(due.amount()) : there.minus(due.amount()));
  }

  private static String name(Desk desk, MemberId member) {
    return Lookup.in(desk.holders(), member).name();
  }

  /// What the member would have, or a refusal if that were too little.
  private Quantity wallet(CommunityId community, Step.Due due, String name) {
    Quantity zero = Quantity.zero(due.currency().unit());
    Optional<Wallet> wallet =
        wallets.of(community, due.wish().member()).stream()
            .filter(one -> one.currency().id().equals(due.currency().id()))
            .findFirst();
    Quantity held = wallet.map(Wallet::balance).orElse(zero);
    if (due.wish().kind() == MovementKind.TOP_UP) {
      return held.plus(due.amount());
    }
    Quantity left = held.minus(due.amount());
    Quantity floor = wallet.map(one -> one.floor().orElse(left)).orElse(zero);
    if (left.compareTo(floor) < 0) {
      throw new Refused(
          new TreasuryRefusal.WalletShort(
              "amount", name, held, due.amount(), due.currency().code()));
    }
    return left;
  }

  private Quantity there(CommunityId community, Step.Due due) {
    return holdings.places(community, due.wish().place().stream().toList()).stream()
        .filter(holding -> holding.currency().id().equals(due.currency().id()))
        .map(PlaceHolding::amount)
        .findFirst()
        .orElse(Quantity.zero(due.currency().unit()));
  }
}
