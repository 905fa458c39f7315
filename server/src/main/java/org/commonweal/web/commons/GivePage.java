package org.commonweal.web.commons;

import java.util.List;
import org.commonweal.commons.Pool;
import org.commonweal.commons.StockLine;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Pick;

/// The form that hands out to one member of what is there.
public record GivePage(Visit visit, Pool pool, Form form, List<StockLine> there, Pick people)
    implements FormPage {

  public GivePage {
    there = List.copyOf(there);
  }

  @Override
  public String title() {
    return "Give out from " + pool.name();
  }

  public String path(String below) {
    return Paths.pool(visit, pool.id(), below);
  }

  public List<Option> items() {
    return there.stream().map(line -> StockOption.of(visit, line)).toList();
  }

  /// The rule for how many, as help beside the field.
  public String most() {
    return pool.cap().isPresent()
        ? "At most "
            + visit.language().number(pool.cap().getAsLong())
            + " for one person at a time."
        : "";
  }
}
