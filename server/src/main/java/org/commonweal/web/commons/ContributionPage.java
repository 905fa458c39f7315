package org.commonweal.web.commons;

import java.util.List;
import org.commonweal.commons.Pool;
import org.commonweal.commons.UndoneReceipt;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferStatus;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Amounts;

/// One contribution: the receipt of whoever gave it, and what its council can decide.
public record ContributionPage(
    Visit visit,
    Pool pool,
    Offer offer,
    List<UndoneReceipt> undone,
    boolean manages,
    boolean gives,
    Form form)
    implements FormPage {

  public ContributionPage {
    undone = List.copyOf(undone);
  }

  @Override
  public String title() {
    return contributed().what(offer) + " for " + pool.name();
  }

  public String path(String below) {
    return Paths.pool(visit, pool.id(), below);
  }

  public String own(String below) {
    return Paths.contribution(visit, offer) + below;
  }

  public Contributed contributed() {
    return new Contributed(visit);
  }

  /// What this contribution is now, in a sentence.
  public String sentence() {
    return switch (offer.status()) {
      case PENDING, OPEN ->
          promised() + ". " + pool.councilName() + " will say when it has arrived.";
      case ACCEPTED -> promised() + ". " + pool.councilName() + " awaits it.";
      case FULFILLED ->
          offer.giverName() + " brought " + came() + " of " + contributed().what(offer) + ".";
      case REJECTED -> pool.councilName() + " rejected it: " + offer.reason();
      case CANCELLED, ENDED -> promised() + " and took it back.";
    };
  }

  private String promised() {
    return offer.giverName() + " promised " + contributed().what(offer);
  }

  private String came() {
    return contributed().received(offer);
  }

  /// `Received 10 on Nov 15, 2025; Maria undid it on Nov 16, 2025: it was 8`.
  public String sentence(UndoneReceipt receipt) {
    return "Received "
        + Amounts.units(visit.language(), offer.item(), receipt.received())
        + ", "
        + visit.language().moment(receipt.receivedAt())
        + "; "
        + receipt.undoneBy()
        + " undid it, "
        + visit.language().moment(receipt.undoneAt())
        + ": "
        + receipt.reason();
  }

  /// Whether the visitor can say that the goods did not come in after all.
  public boolean undoable() {
    return manages && offer.status() == OfferStatus.FULFILLED;
  }

  /// Whether the visitor acts for the giver and may take the promise back.
  public boolean cancellable() {
    return gives && offer.promised();
  }

  public boolean decidable() {
    return manages && offer.promised();
  }
}
