package org.commonweal.api;

import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.commonweal.treasury.Wallet;
import org.commonweal.treasury.WalletFilter;
import org.commonweal.treasury.WalletTerms;
import org.commonweal.treasury.Wallets;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Wallets: what members have. Everybody sees their own.
@RestController
@RequestMapping(Places.COMMUNITY + "/wallets")
class WalletEndpoint {

  private final Wallets wallets;
  private final WalletTerms terms;

  WalletEndpoint(Wallets wallets, WalletTerms terms) {
    this.wallets = wallets;
    this.terms = terms;
  }

  /// A wallet; `floor` is the lowest balance it may have, null if there is no limit; `account` is
  /// the id of its account.
  record Shown(
      UUID member,
      String memberName,
      Money balance,
      Optional<Money> floor,
      UUID account,
      boolean closed) {

    static Shown of(Wallet wallet) {
      return new Shown(
          wallet.member().value(),
          wallet.memberName(),
          Money.of(wallet.balance(), wallet.currency()),
          wallet.floor().map(floor -> Money.of(floor, wallet.currency())),
          wallet.account(),
          wallet.closed());
    }
  }

  /// Which wallets: of one member, in one currency, of members whose name holds a text.
  record Filter(Optional<UUID> member, Optional<String> currency, Optional<String> text) {

    WalletFilter asked() {
      return new WalletFilter(member.map(MemberId::new), currency.orElse(""), text.orElse(""));
    }
  }

  /// How far below 0 a wallet may go; `0` for not at all.
  record Floor(String below) {}

  /// By the names of their members.
  @GetMapping
  Rows<Shown> list(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @ParameterObject Filter filter,
      @ParameterObject Paging paging) {
    return Rows.of(wallets.list(caller, community, filter.asked(), paging.page()), Shown::of);
  }

  @PutMapping("/{member}/{currency}/floor")
  Shown changeFloor(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID member,
      @PathVariable String currency,
      @RequestBody Floor asked) {
    WalletTerms.Which which = which(member, currency);
    terms.changeFloor(caller, community, which, asked.below());
    return shown(caller, community, which);
  }

  /// Nothing moves in or out any more; the wallet has to be empty.
  @PostMapping("/{member}/{currency}/close")
  Shown close(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID member,
      @PathVariable String currency) {
    WalletTerms.Which which = which(member, currency);
    terms.close(caller, community, which);
    return shown(caller, community, which);
  }

  @PostMapping("/{member}/{currency}/reopen")
  Shown reopen(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @PathVariable UUID member,
      @PathVariable String currency) {
    WalletTerms.Which which = which(member, currency);
    terms.reopen(caller, community, which);
    return shown(caller, community, which);
  }

  private static WalletTerms.Which which(UUID member, String currency) {
    return new WalletTerms.Which(new MemberId(member), currency);
  }

  private Shown shown(Caller caller, CommunityId community, WalletTerms.Which which) {
    var filter = new WalletFilter(Optional.of(which.member()), which.currency(), "");
    Slice<Wallet> found = wallets.list(caller, community, filter, Page.FIRST);
    return Shown.of(found.rows().getFirst());
  }
}
