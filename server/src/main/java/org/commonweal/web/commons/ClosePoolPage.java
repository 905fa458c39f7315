package org.commonweal.web.commons;

import java.util.List;
import org.commonweal.commons.Pool;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// Says what closing a pool does, before it is done.
public record ClosePoolPage(Visit visit, Pool pool, Form form) implements FormPage {

  @Override
  public String title() {
    return "Close " + pool.name();
  }

  public String path(String below) {
    return Paths.pool(visit, pool.id(), below);
  }

  public List<String> effects() {
    return List.of(
        pool.name() + " no longer takes or gives anything, for good.",
        "Its name is free for another pool.",
        "What came in and went out stays on record.");
  }
}
