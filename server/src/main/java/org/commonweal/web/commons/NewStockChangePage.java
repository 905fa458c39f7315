package org.commonweal.web.commons;

import java.util.List;
import java.util.Optional;
import org.commonweal.commons.Pool;
import org.commonweal.commons.StockChangeKind;
import org.commonweal.commons.StockChanges;
import org.commonweal.kernel.Quantity;
import org.commonweal.web.Choice;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Pick;

/// The form for a count, own use, a write-off or opening stock. Once the number is known, it says
/// what it would do.
public record NewStockChangePage(
    Visit visit,
    Pool pool,
    StockChangeKind kind,
    Form form,
    Pick items,
    Optional<StockChanges.Outlook> outlook)
    implements FormPage {

  @Override
  public String title() {
    return told().heading(kind);
  }

  public String path(String below) {
    return Paths.pool(visit, pool.id(), below);
  }

  public StockTold told() {
    return new StockTold(visit);
  }

  public String kindValue() {
    return Choice.value(kind);
  }

  public boolean needsReason() {
    return kind != StockChangeKind.OPENING
        && outlook.filter(found -> !found.after().equals(found.before())).isPresent();
  }

  public boolean mayHaveReason() {
    return needsReason() || kind == StockChangeKind.OPENING;
  }

  public List<String> effects() {
    StockChanges.Outlook found = outlook.orElseThrow();
    Quantity change = found.after().minus(found.before());
    String stock = told().text(found.item(), found.before());
    if (change.signum() == 0) {
      return List.of("The books say the same, " + stock + ". The count is kept.");
    }
    String then = told().units(found.item(), found.after());
    return List.of(
        first(found, change),
        "The stock of " + pool.name() + " changes from " + stock + " to " + then + ".",
        "Everybody sees it in the history, with your name and the reason.");
  }

  private String first(StockChanges.Outlook found, Quantity change) {
    String moved = told().text(found.item(), StockTold.abs(change));
    return switch (kind) {
      case COUNT ->
          (change.signum() < 0 ? "Missing, by the books: " : "Found beyond the books: ")
              + moved
              + ".";
      case OWN_USE -> pool.councilName() + " uses " + moved + " itself.";
      case WRITE_OFF -> "Written off, and not given out any more: " + moved + ".";
      case OPENING -> "The pool begins with " + moved + ".";
    };
  }

  public String button() {
    return switch (kind) {
      case COUNT -> "Record the count";
      case OWN_USE -> "Record the use";
      case WRITE_OFF -> "Write it off";
      case OPENING -> "Enter it";
    };
  }
}
