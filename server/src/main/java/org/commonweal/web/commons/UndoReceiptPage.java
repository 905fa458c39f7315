package org.commonweal.web.commons;

import java.util.List;
import java.util.Optional;
import org.commonweal.commons.CommonsRefusal;
import org.commonweal.commons.Pool;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.ShareId;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Amounts;

/// Asks why a receipt is undone, and says what that does; `gone` is why it cannot be.
public record UndoReceiptPage(
    Visit visit, Pool pool, Offer offer, Form form, Optional<CommonsRefusal.GivenOutSince> gone)
    implements FormPage {

  @Override
  public String title() {
    return "Undo the receipt of " + contributed().what(offer);
  }

  public String own(String below) {
    return Paths.contribution(visit, offer) + below;
  }

  public Contributed contributed() {
    return new Contributed(visit);
  }

  public List<CommonsRefusal.GivenAway> shares() {
    return gone.map(CommonsRefusal.GivenOutSince::shares).orElse(List.of());
  }

  public String share(CommonsRefusal.GivenAway one) {
    return Paths.share(visit, new ShareId(one.share()));
  }

  public String what(CommonsRefusal.GivenAway one) {
    return Amounts.text(visit.language(), offer.item(), one.units());
  }

  /// Whether there is a receipt to undo.
  public boolean received() {
    return offer.received().isPresent();
  }

  public List<String> effects() {
    return List.of(
        "Takes "
            + contributed().received(offer)
            + " "
            + offer.item().name()
            + " out of the stock of "
            + pool.name()
            + " again.",
        "The contribution of "
            + offer.giverName()
            + " is awaited again: confirm it with the right number, or reject it.",
        "Both stay on record: that it was received, and that this was undone.");
  }
}
