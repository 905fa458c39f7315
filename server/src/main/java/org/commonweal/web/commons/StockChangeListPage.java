package org.commonweal.web.commons;

import java.util.List;
import java.util.stream.Stream;
import org.commonweal.commons.Pool;
import org.commonweal.commons.StockChange;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Pager;
import org.commonweal.web.Visit;

/// Counts, own use, write-offs and opening stock of a pool, newest first.
public record StockChangeListPage(
    Visit visit, Pool pool, boolean manages, Form form, List<StockChange> changes, Pager pager)
    implements FormPage {

  public StockChangeListPage {
    changes = List.copyOf(changes);
  }

  @Override
  public String title() {
    return "Counts and losses of " + pool.name();
  }

  public String path(String below) {
    return Paths.pool(visit, pool.id(), below);
  }

  public StockTold told() {
    return new StockTold(visit);
  }

  public List<Option> kinds() {
    return Stream.concat(Stream.of(new Option("", "Everything")), StockTold.KINDS.stream())
        .toList();
  }
}
