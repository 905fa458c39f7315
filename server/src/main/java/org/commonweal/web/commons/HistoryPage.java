package org.commonweal.web.commons;

import org.commonweal.commons.Pool;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// What a pool gave out and to whom, newest first.
public record HistoryPage(Visit visit, Pool pool, Received received, Pager pager)
    implements WebPage {

  @Override
  public String title() {
    return "Given out from " + pool.name();
  }

  public String path(String below) {
    return Paths.pool(visit, pool.id(), below);
  }
}
