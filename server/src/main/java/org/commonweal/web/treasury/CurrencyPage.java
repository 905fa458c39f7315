package org.commonweal.web.treasury;

import java.util.List;
import org.commonweal.community.Permission;
import org.commonweal.treasury.Currency;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// What the community counts money in, and a form for one currency more.
public record CurrencyPage(Visit visit, List<Currency> currencies, Form form) implements FormPage {

  public CurrencyPage {
    currencies = List.copyOf(currencies);
  }

  @Override
  public String title() {
    return "Currencies";
  }

  public boolean keeps() {
    return visit.may(Permission.KEEP_MONEY);
  }
}
