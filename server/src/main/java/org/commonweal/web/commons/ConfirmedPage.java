package org.commonweal.web.commons;

import java.util.List;
import org.commonweal.commons.Pool;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// What became of each contribution that was confirmed together with others.
public record ConfirmedPage(Visit visit, Pool pool, List<ConfirmedLine> lines) implements WebPage {

  public ConfirmedPage {
    lines = List.copyOf(lines);
  }

  @Override
  public String title() {
    return "What was confirmed";
  }

  public String path(String below) {
    return Paths.pool(visit, pool.id(), below);
  }
}
