package org.commonweal.web.treasury;

import org.commonweal.treasury.Currencies;
import org.commonweal.treasury.Currency;
import org.commonweal.treasury.NewCurrency;
import org.commonweal.web.Answer;
import org.commonweal.web.Form;
import org.commonweal.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// What a community counts money in.
@Controller
@RequestMapping("/communities/{community}/treasury/currencies")
class CurrencyPages {

  private final Currencies currencies;

  CurrencyPages(Currencies currencies) {
    this.currencies = currencies;
  }

  @GetMapping
  Answer list(Visit visit, Form form) {
    return Answer.show(
        new CurrencyPage(visit, currencies.all(visit.community()), form.starting("decimals", "2")));
  }

  @PostMapping
  Answer add(Visit visit, Form form) {
    return form.sent(
        () -> {
          var asked = new NewCurrency(form.text("code"), form.text("name"), form.whole("decimals"));
          Currency added = currencies.add(visit.caller(), visit.id(), asked);
          return Answer.go(visit.path("/treasury/currencies"), added.code() + " can be used now.");
        },
        again -> list(visit, again));
  }
}
