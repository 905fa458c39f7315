package org.commonweal.web.pots;

import java.util.UUID;
import org.commonweal.community.MemberId;
import org.commonweal.kernel.Page;
import org.commonweal.pots.DebtPayments;
import org.commonweal.pots.NewPayment;
import org.commonweal.pots.SettlementId;
import org.commonweal.treasury.Currencies;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Settling what members owe each other.
@Controller
@RequestMapping("/communities/{community}/settle")
class SettlePages {

  private final DebtPayments payments;
  private final Currencies currencies;

  SettlePages(DebtPayments payments, Currencies currencies) {
    this.payments = payments;
    this.currencies = currencies;
  }

  @GetMapping
  Answer show(Visit visit, Form form) {
    Form chosen = form.starting("currency", visit.community().currency().getCurrencyCode());
    return Answer.show(
        new SettlePage(
            visit,
            new PotTold(visit),
            chosen.text("pairs").isEmpty()
                ? payments.standing(visit.caller(), visit.id(), chosen.text("currency"))
                : payments.settleUp(visit.caller(), visit.id(), chosen.text("currency")),
            payments.list(visit.caller(), visit.id(), Page.FIRST).rows(),
            currencies.all(visit.community()),
            chosen));
  }

  @PostMapping
  Answer pay(Visit visit, Form form) {
    return form.sent(
        () -> {
          var asked =
              new NewPayment(
                  new MemberId(form.uuid("payer")),
                  new MemberId(form.uuid("receiver")),
                  form.language().plain(form.text("amount")),
                  form.text("currency"));
          payments.pay(visit.caller(), visit.id(), asked);
          return Answer.go(back(visit, form), "It was written down.");
        },
        again -> show(visit, again));
  }

  @PostMapping("/{settlement}/confirm")
  Answer confirm(Visit visit, @PathVariable UUID settlement, Form form) {
    return form.sent(
        () -> {
          payments.confirm(visit.caller(), visit.id(), new SettlementId(settlement));
          return Answer.go(back(visit, form), "It was confirmed.");
        },
        again -> show(visit, again));
  }

  @PostMapping("/{settlement}/decline")
  Answer decline(Visit visit, @PathVariable UUID settlement, Form form) {
    return form.sent(
        () -> {
          payments.decline(visit.caller(), visit.id(), new SettlementId(settlement));
          return Answer.go(back(visit, form), "It was declined.");
        },
        again -> show(visit, again));
  }

  private static String back(Visit visit, Form form) {
    String currency = form.text("currency");
    return visit.path("/settle")
        + (currency.matches("[A-Z0-9]{1,10}") ? "?currency=" + currency : "");
  }
}
