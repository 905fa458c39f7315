package org.commonweal.web.sharing;

import org.commonweal.sharing.Offer;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Pick;

/// The form that changes an offer nobody has asked for.
public record EditOfferPage(Visit visit, Offer offer, Form form, Pick items) implements FormPage {

  @Override
  public String title() {
    return "Change the offer";
  }

  public String path(String below) {
    return visit.path("/offers/" + offer.id().value() + below);
  }
}
