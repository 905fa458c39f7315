package org.commonweal.web.commons;

import java.util.List;
import org.commonweal.commons.Pool;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferStatus;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;

/// The goods promised to a pool, to be confirmed many at once.
public record ConfirmPage(Visit visit, Pool pool, Form form, List<Offer> offers, Pager pager)
    implements FormPage {

  public ConfirmPage {
    offers = List.copyOf(offers);
  }

  @Override
  public String title() {
    return "Confirm what arrived";
  }

  public String path(String below) {
    return Paths.pool(visit, pool.id(), below);
  }

  public Contributed contributed() {
    return new Contributed(visit);
  }

  public String id(Offer offer) {
    return offer.id().value().toString();
  }

  /// What came of it: as typed, or else what was offered.
  public String units(Offer offer) {
    return form.values().containsKey("units-" + id(offer))
        ? form.text("units-" + id(offer))
        : visit.language().number(offer.units());
  }

  /// Whether it is ticked: until somebody chose, everything but what is known to come later.
  public boolean ticked(Offer offer) {
    return form.values().containsKey("_key")
        ? form.has("contributions", id(offer))
        : !awaited(offer);
  }

  public boolean awaited(Offer offer) {
    return offer.status() == OfferStatus.ACCEPTED;
  }
}
