package org.commonweal.web.commons;

import java.util.List;
import org.commonweal.commons.Pool;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;

/// The form that makes another council answer for a pool; `councils` are the visitor's others.
public record HandOverPage(Visit visit, Pool pool, Form form, List<Option> councils)
    implements FormPage {

  public HandOverPage {
    councils = List.copyOf(councils);
  }

  @Override
  public String title() {
    return "Hand " + pool.name() + " to another council";
  }

  public String path(String below) {
    return Paths.pool(visit, pool.id(), below);
  }
}
