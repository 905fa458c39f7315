package org.commonweal.web.commons;

import org.commonweal.commons.Pool;
import org.commonweal.commons.StockChange;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// The receipt of one change of a pool's stock.
public record StockChangePage(Visit visit, Pool pool, boolean manages, StockChange change)
    implements WebPage {

  @Override
  public String title() {
    return told().sentence(change);
  }

  public String path(String below) {
    return Paths.pool(visit, pool.id(), below);
  }

  public String own(String below) {
    return path("/stock-changes/" + change.id().value() + below);
  }

  public StockTold told() {
    return new StockTold(visit);
  }

  public boolean undoable() {
    return manages && change.undoable();
  }
}
