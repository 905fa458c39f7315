package org.commonweal.web.commons;

import java.util.List;
import org.commonweal.commons.Pool;
import org.commonweal.sharing.Offer;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// Every contribution to a pool, newest first.
public record ContributionListPage(
    Visit visit, Pool pool, List<Offer> offers, Pager pager, Standing standing) implements WebPage {

  public ContributionListPage {
    offers = List.copyOf(offers);
  }

  @Override
  public String title() {
    return "Contributions to " + pool.name();
  }

  public String path(String below) {
    return Paths.pool(visit, pool.id(), below);
  }

  public Contributed contributed() {
    return new Contributed(visit);
  }
}
