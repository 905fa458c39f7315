package org.commonweal.web.commons;

import java.util.List;
import java.util.Map;
import org.commonweal.commons.Pool;
import org.commonweal.commons.PoolId;
import org.commonweal.kernel.Lookup;
import org.commonweal.sharing.Offer;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// What the visitor promised and gave, newest first, and the pools it was for.
public record MyContributionsPage(
    Visit visit, List<Offer> offers, Map<PoolId, Pool> pools, Pager pager) implements WebPage {

  public MyContributionsPage {
    offers = List.copyOf(offers);
    pools = Map.copyOf(pools);
  }

  @Override
  public String title() {
    return "My contributions";
  }

  public Contributed contributed() {
    return new Contributed(visit);
  }

  public String pool(Offer offer) {
    return Lookup.in(pools, new PoolId(offer.target().id())).name();
  }
}
