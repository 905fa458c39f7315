package org.commonweal.web.commons;

import java.util.stream.Collectors;
import org.commonweal.commons.Pool;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.commonweal.web.items.Pick;

/// The form that promises goods to a pool; `people` can be recorded for, if there is anybody to
/// choose.
public record ContributePage(Visit visit, Pool pool, Form form, Pick items, Pick people)
    implements FormPage {

  @Override
  public String title() {
    return "Contribute to " + pool.name();
  }

  public String path(String below) {
    return Paths.pool(visit, pool.id(), below);
  }

  /// What the pool takes, in a sentence.
  public String takes() {
    String what =
        pool.allowed().isEmpty()
            ? "This pool takes any item"
            : "This pool takes "
                + items.options().stream().map(Option::label).collect(Collectors.joining(", "));
    return pool.minimum().isPresent()
        ? what + ", at least " + visit.language().number(pool.minimum().getAsLong()) + " at a time."
        : what + ".";
  }
}
