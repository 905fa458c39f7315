package org.commonweal.web.treasury;

import java.util.List;
import org.commonweal.treasury.Wallet;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// What it means to close a wallet, before it is done; or what is in the way.
public record CloseWalletPage(Visit visit, Wallet wallet, Form form) implements FormPage {

  @Override
  public String title() {
    return "Close " + wallet.memberName() + "'s wallet in " + wallet.currency().code();
  }

  public Told told() {
    return new Told(visit);
  }

  public String path(String below) {
    return told().wallet(wallet.member()) + below;
  }

  public String left() {
    return told().money(wallet.balance(), wallet.currency());
  }

  public List<String> effects() {
    return List.of(
        "Nothing can be paid into it, taken out of it or sent to it any more.",
        "What moved there stays on record, and its statement can be read.",
        "It can be opened again at any time.");
  }
}
