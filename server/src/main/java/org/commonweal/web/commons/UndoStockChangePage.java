package org.commonweal.web.commons;

import java.util.List;
import org.commonweal.commons.Pool;
import org.commonweal.commons.StockChange;
import org.commonweal.kernel.Quantity;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// Asks why a change of stock is undone, and says what that does.
public record UndoStockChangePage(Visit visit, Pool pool, StockChange change, Form form)
    implements FormPage {

  @Override
  public String title() {
    return "Undo: " + told().sentence(change);
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

  public List<String> effects() {
    Quantity change = this.change.change();
    String moved = told().text(this.change.item(), StockTold.abs(change));
    return List.of(
        change.signum() > 0
            ? "Takes " + moved + " out of the stock of " + pool.name() + " again."
            : "Puts " + moved + " back into the stock of " + pool.name() + ".",
        "Both stay on record: what was done, and that it was undone.");
  }
}
