package org.commonweal.web.sharing;

import java.util.List;
import org.commonweal.sharing.Offer;
import org.commonweal.sharing.OfferRequest;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// What the visitor and their councils offer, and the requests that wait for them.
public record MyOffersPage(
    Visit visit, List<Offer> offers, Offered offered, List<OfferRequest> waiting, Pager pager)
    implements WebPage {

  public MyOffersPage {
    offers = List.copyOf(offers);
    waiting = List.copyOf(waiting);
  }

  @Override
  public String title() {
    return "My offers";
  }

  public Asked asked() {
    return new Asked(visit);
  }
}
