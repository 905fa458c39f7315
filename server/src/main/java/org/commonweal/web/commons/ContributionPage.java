package org.commonweal.web.commons;

import org.commonweal.commons.Pool;
import org.commonweal.sharing.Offer;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// One contribution: the receipt of whoever gave it, and what its council can decide.
public record ContributionPage(Visit visit, Pool pool, Offer offer, boolean manages, Form form)
    implements FormPage {

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

  public boolean decidable() {
    return manages && offer.promised();
  }
}
