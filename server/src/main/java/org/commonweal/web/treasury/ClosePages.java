package org.commonweal.web.treasury;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.treasury.OutsidePlace;
import org.commonweal.treasury.OutsidePlaces;
import org.commonweal.treasury.PlaceId;
import org.commonweal.treasury.TreasuryRefusal;
import org.commonweal.treasury.Wallet;
import org.commonweal.treasury.WalletFilter;
import org.commonweal.treasury.WalletTerms;
import org.commonweal.treasury.Wallets;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Closes places and wallets: what that means, or what is in the way, and then the deed.
@Controller
@RequestMapping("/communities/{community}/treasury")
class ClosePages {

  private final OutsidePlaces places;
  private final Wallets wallets;
  private final WalletTerms terms;
  private final Membership membership;

  ClosePages(OutsidePlaces places, Wallets wallets, WalletTerms terms, Membership membership) {
    this.places = places;
    this.wallets = wallets;
    this.terms = terms;
    this.membership = membership;
  }

  @GetMapping("/places/{place}/close")
  Answer closingPlace(Visit visit, @PathVariable UUID place, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.KEEP_MONEY);
    OutsidePlace found = places.get(visit.id(), new PlaceId(place));
    return Answer.show(
        new ClosePlacePage(
            visit, found, places.holdings(visit.caller(), visit.id(), List.of(found.id())), form));
  }

  @PostMapping("/places/{place}/close")
  Answer closePlace(Visit visit, @PathVariable UUID place, Form form) {
    return form.sent(
        () -> {
          OutsidePlace closed = places.close(visit.caller(), visit.id(), new PlaceId(place));
          return Answer.go(new Told(visit).place(closed.id(), ""), closed.name() + " is closed.");
        },
        again -> closingPlace(visit, place, again));
  }

  @GetMapping("/wallets/{member}/{currency}/close")
  Answer closingWallet(
      Visit visit, @PathVariable UUID member, @PathVariable String currency, Form form) {
    membership.require(visit.caller(), visit.id(), Permission.KEEP_MONEY);
    var filter = new WalletFilter(Optional.of(new MemberId(member)), currency, "");
    Wallet found =
        wallets.list(visit.caller(), visit.id(), filter, Page.FIRST).rows().stream()
            .findFirst()
            .orElseThrow(() -> new Refused(new TreasuryRefusal.NoSuchWallet()));
    return Answer.show(new CloseWalletPage(visit, found, form));
  }

  @PostMapping("/wallets/{member}/{currency}/close")
  Answer closeWallet(
      Visit visit, @PathVariable UUID member, @PathVariable String currency, Form form) {
    return form.sent(
        () -> {
          var which = new WalletTerms.Which(new MemberId(member), currency);
          terms.close(visit.caller(), visit.id(), which);
          return Answer.go(new Told(visit).wallet(which.member()), "The wallet is closed.");
        },
        again -> closingWallet(visit, member, currency, again));
  }
}
