package org.commonweal.web.rounds;

import java.util.List;
import java.util.Optional;
import org.commonweal.commons.Workbench;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;
import org.commonweal.web.Visit;
import org.commonweal.web.commons.Paths;
import org.commonweal.web.commons.StockOption;

/// Where a round is planned: what to give out and how, and what would come of it.
public record WizardPage(Visit visit, Form form, Workbench bench, Optional<Preview> preview)
    implements FormPage {

  @Override
  public String title() {
    return "Plan a round";
  }

  @Override
  public boolean live() {
    return true;
  }

  public String path(String below) {
    return Paths.pool(visit, bench.pool().id(), below);
  }

  public List<Option> items() {
    return bench.there().stream().map(line -> StockOption.of(visit, line)).toList();
  }

  public String capHelp() {
    return bench.pool().cap().isPresent()
        ? "The pool's own cap is "
            + visit.language().number(bench.pool().cap().getAsLong())
            + "; the lower one counts."
        : "Leave it empty for no cap.";
  }
}
