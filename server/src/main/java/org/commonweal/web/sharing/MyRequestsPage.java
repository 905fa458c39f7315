package org.commonweal.web.sharing;

import java.util.List;
import org.commonweal.sharing.OfferRequest;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// What the visitor asked for, newest first.
public record MyRequestsPage(Visit visit, List<OfferRequest> requests, Pager pager)
    implements WebPage {

  public MyRequestsPage {
    requests = List.copyOf(requests);
  }

  @Override
  public String title() {
    return "My requests";
  }

  public Asked asked() {
    return new Asked(visit);
  }
}
