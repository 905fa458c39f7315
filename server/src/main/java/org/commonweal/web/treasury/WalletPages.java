package org.commonweal.web.treasury;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonweal.community.Member;
import org.commonweal.community.MemberId;
import org.commonweal.community.Members;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Slice;
import org.commonweal.treasury.MoneyBook;
import org.commonweal.treasury.MoneySettings;
import org.commonweal.treasury.MovementFilter;
import org.commonweal.treasury.Wallet;
import org.commonweal.treasury.WalletFilter;
import org.commonweal.treasury.WalletTerms;
import org.commonweal.treasury.Wallets;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Query;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Wallets: one's own, those of all, and what may be done with one.
@Controller
@RequestMapping("/communities/{community}/treasury")
class WalletPages {

  private static final Page LAST = new Page(Optional.empty(), 10);

  private final Wallets wallets;
  private final WalletTerms terms;
  private final MoneyBook book;
  private final MoneySettings settings;
  private final Members members;

  WalletPages(
      Wallets wallets, WalletTerms terms, MoneyBook book, MoneySettings settings, Members members) {
    this.wallets = wallets;
    this.terms = terms;
    this.book = book;
    this.settings = settings;
    this.members = members;
  }

  @GetMapping("/wallet")
  Answer own(Visit visit, Form form) {
    return wallet(visit, visit.member(), form);
  }

  @GetMapping("/wallets")
  Answer list(Visit visit, Form form) {
    var filter = new WalletFilter(Optional.empty(), "", form.text("text"));
    Slice<Wallet> slice = wallets.list(visit.caller(), visit.id(), filter, form.page());
    Query query = Query.of(visit.path("/treasury/wallets")).with("text", form.text("text"));
    return Answer.show(new WalletListPage(visit, form, slice.rows(), Pager.of(query, form, slice)));
  }

  @GetMapping("/wallets/{member}")
  Answer one(Visit visit, @PathVariable UUID member, Form form) {
    return wallet(visit, member(visit, member), form);
  }

  private Member member(Visit visit, UUID member) {
    return members.get(visit.caller(), visit.id(), new MemberId(member));
  }

  private Answer wallet(Visit visit, Member member, Form form) {
    WalletFilter whose = WalletFilter.of(member.id());
    MovementFilter filter = MovementFilter.ALL.of(member.id());
    return Answer.show(
        new WalletPage(
            visit,
            member,
            wallets.list(visit.caller(), visit.id(), whose, Page.FIRST).rows(),
            book.list(visit.caller(), visit.id(), filter, LAST).rows(),
            settings.of(visit.id()).transfers(),
            form));
  }

  @PostMapping("/wallets/{member}/floor")
  Answer changeFloor(Visit visit, @PathVariable UUID member, Form form) {
    return changed(
        visit,
        member,
        form,
        which -> terms.changeFloor(visit.caller(), visit.id(), which, Typed.number(form, "below")));
  }

  @PostMapping("/wallets/{member}/reopen")
  Answer reopen(Visit visit, @PathVariable UUID member, Form form) {
    return changed(visit, member, form, which -> terms.reopen(visit.caller(), visit.id(), which));
  }

  private Answer changed(Visit visit, UUID member, Form form, Consumer<WalletTerms.Which> command) {
    return form.sent(
        () -> {
          command.accept(new WalletTerms.Which(new MemberId(member), form.text("currency")));
          return Answer.go(visit.path("/treasury/wallets/" + member), "It was changed.");
        },
        again -> wallet(visit, member(visit, member), again));
  }
}
