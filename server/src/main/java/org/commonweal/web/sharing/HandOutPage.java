package org.commonweal.web.sharing;

import java.util.List;
import org.commonweal.commons.Pool;
import org.commonweal.commons.StockLine;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.commonweal.web.commons.Paths;
import org.commonweal.web.commons.StockOption;

/// The form that offers goods of a pool to everybody.
public record HandOutPage(Visit visit, Pool pool, Form form, List<StockLine> there)
    implements FormPage {

  public HandOutPage {
    there = List.copyOf(there);
  }

  @Override
  public String title() {
    return "Offer from " + pool.name();
  }

  public String path(String below) {
    return Paths.pool(visit, pool.id(), below);
  }

  public List<Option> items() {
    return there.stream().map(line -> StockOption.of(visit, line)).toList();
  }

  /// The rule for what one person may ask for.
  public String most() {
    return pool.cap().isPresent()
        ? "One person may have at most "
            + visit.language().number(pool.cap().getAsLong())
            + ", as this pool says now."
        : "One person may ask for all of it: this pool has no cap.";
  }
}
