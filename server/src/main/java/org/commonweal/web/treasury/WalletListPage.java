package org.commonweal.web.treasury;

import java.util.List;
import org.commonweal.treasury.Wallet;
import org.commonweal.web.Form;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// What everybody has, by name.
public record WalletListPage(Visit visit, Form form, List<Wallet> wallets, Pager pager)
    implements WebPage {

  public WalletListPage {
    wallets = List.copyOf(wallets);
  }

  @Override
  public String title() {
    return "Wallets";
  }

  public Told told() {
    return new Told(visit);
  }
}
